/**
 * Finds e-mail addresses and telephone numbers in texts, in whatever form they are written, and hides them.
 *
 * <p>May use: masking.decoding, text.
 */
@NullMarked
package dev.rejoinder.masking;

import org.jspecify.annotations.NullMarked;
