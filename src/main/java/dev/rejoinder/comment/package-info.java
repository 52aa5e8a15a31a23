/**
 * The aggregate and its moves: comments, their revisions and decisions, the pages they hang on, and the events of their life.
 *
 * <p>May use: audit, comment.page, markup, masking, persistence, problem, screening, sealing.
 */
@NullMarked
package dev.rejoinder.comment;

import org.jspecify.annotations.NullMarked;
