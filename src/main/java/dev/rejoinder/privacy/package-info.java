/**
 * Keeps addresses out of sight: masking in texts, sealing at rest, fingerprints; and says how owners of personal data forget it.
 *
 * <p>May use: problem.
 */
@NullMarked
package dev.rejoinder.privacy;

import org.jspecify.annotations.NullMarked;
