/**
 * Unicode forms of what readers write: NFC, single lines, and what counts as blank.
 *
 * <p>May use: problem.
 */
@NullMarked
package dev.rejoinder.text;

import org.jspecify.annotations.NullMarked;
