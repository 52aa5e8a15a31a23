/**
 * Forgets on time and on request.
 *
 * <p>May use: comment, site, network, privacy, notification, problem.
 */
@NullMarked
package dev.rejoinder.retention;

import org.jspecify.annotations.NullMarked;
