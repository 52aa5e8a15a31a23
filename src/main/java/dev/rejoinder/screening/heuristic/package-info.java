/**
 * The catalogue of heuristics, one rule a file, and the list that orders them.
 *
 * <p>May use: screening, screening.text.
 */
@NullMarked
package dev.rejoinder.screening.heuristic;

import org.jspecify.annotations.NullMarked;
