/**
 * The pages that threads hang on: what is known of them, what moderators set of them, and that they have changed.
 *
 * <p>May use: markup, masking, persistence, problem, text.
 */
@NullMarked
package dev.rejoinder.comment.page;

import org.jspecify.annotations.NullMarked;
