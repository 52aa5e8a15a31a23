/**
 * Turns Markdown into safe HTML.
 *
 * <p>Uses none of the others.
 */
@NullMarked
package dev.rejoinder.markup;

import org.jspecify.annotations.NullMarked;
