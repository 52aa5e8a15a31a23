/**
 * HTTP: the queue and the decisions on it.
 *
 * <p>May use: access, comment, comment.page, masking, paging, persistence, problem, screening, screening.text, sealing, site, text.
 */
@NullMarked
package dev.rejoinder.moderation;

import org.jspecify.annotations.NullMarked;
