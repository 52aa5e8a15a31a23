/**
 * HTTP: tells how comment data is processed, from the live settings.
 *
 * <p>May use: access, expiry, network, notification, screening, site.
 */
@NullMarked
package dev.rejoinder.disclosure;

import org.jspecify.annotations.NullMarked;
