/**
 * Forgets on time and on request.
 *
 * <p>May use: access, audit, comment, comment.expiry, expiry, http, masking, network, notification, persistence, privacy, problem,
 * sealing, settings, site.
 */
@NullMarked
package dev.rejoinder.retention;

import org.jspecify.annotations.NullMarked;
