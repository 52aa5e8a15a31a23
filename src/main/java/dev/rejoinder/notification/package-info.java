/**
 * Outbox: what leaves the service by mail, sent once what it tells of is committed, and tried again until it is through.
 *
 * <p>May use: comment, site, privacy, markup, paging, problem.
 */
@NullMarked
package dev.rejoinder.notification;

import org.jspecify.annotations.NullMarked;
