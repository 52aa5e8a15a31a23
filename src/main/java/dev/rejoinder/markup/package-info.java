/**
 * Turns Markdown into safe HTML.
 *
 * <p>May use: nothing.
 */
@NullMarked
package dev.rejoinder.markup;

import org.jspecify.annotations.NullMarked;
