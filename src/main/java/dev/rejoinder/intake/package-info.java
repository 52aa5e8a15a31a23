/**
 * From raw submission to assessment: normalise, mask, gather circumstances, screen, within a time budget.
 *
 * <p>May use: comment, site, network, screening, privacy, problem.
 */
@NullMarked
package dev.rejoinder.intake;

import org.jspecify.annotations.NullMarked;
