/**
 * Texts as heuristics look at them: folded forms, words, links, phrases, code.
 *
 * <p>Uses none of the others.
 */
@NullMarked
package dev.rejoinder.screening.text;

import org.jspecify.annotations.NullMarked;
