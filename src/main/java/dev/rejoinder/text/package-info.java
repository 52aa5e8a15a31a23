/**
 * Forms of what is written: NFC, single lines, what counts as blank, and numbers and ids in their plain spelling.
 *
 * <p>May use: problem.
 */
@NullMarked
package dev.rejoinder.text;

import org.jspecify.annotations.NullMarked;
