/**
 * Brings what was sent into a form that fits: normalised, then masked.
 *
 * <p>May use: comment, comment.page, masking, problem, screening, sealing, site, text.
 */
@NullMarked
package dev.rejoinder.intake.form;

import org.jspecify.annotations.NullMarked;
