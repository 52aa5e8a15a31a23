/**
 * Keeps addresses out of sight: masking in texts, sealing at rest, fingerprints.
 *
 * <p>May use: problem.
 */
@NullMarked
package dev.rejoinder.privacy;

import org.jspecify.annotations.NullMarked;
