/**
 * Outbox: what leaves the service by mail, sent once what it tells of is committed, and tried again until it is through.
 *
 * <p>May use: access, expiry, masking, paging, privacy, problem, sealing, settings, site.
 */
@NullMarked
package dev.rejoinder.notification;

import org.jspecify.annotations.NullMarked;
