/**
 * What is forgotten of comments, by time or on request.
 *
 * <p>May use: comment, comment.page, expiry, masking, persistence, privacy, sealing, site.
 */
@NullMarked
package dev.rejoinder.comment.expiry;

import org.jspecify.annotations.NullMarked;
