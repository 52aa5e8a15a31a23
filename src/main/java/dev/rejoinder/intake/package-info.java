/**
 * From raw submission to the row on disk: normalise, mask, look up, screen, write, answer.
 *
 * <p>May use: comment, comment.page, expiry, intake.form, masking, network, persistence, privacy, problem, screening, screening.heuristic,
 * screening.text, sealing, settings, site, text.
 */
@NullMarked
package dev.rejoinder.intake;

import org.jspecify.annotations.NullMarked;
