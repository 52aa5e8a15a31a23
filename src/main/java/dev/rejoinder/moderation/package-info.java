/**
 * HTTP: queue and decisions.
 *
 * <p>May use: comment, site, privacy, paging, problem.
 */
@NullMarked
package dev.rejoinder.moderation;

import org.jspecify.annotations.NullMarked;
