/**
 * Keys and what they protect: sealed values, fingerprints, signatures, and their renewal when the master secret changes.
 *
 * <p>May use: masking, persistence, privacy, settings, site.
 */
@NullMarked
package dev.rejoinder.sealing;

import org.jspecify.annotations.NullMarked;
