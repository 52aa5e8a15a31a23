/**
 * HTTP: how much each Akismet key was used, and the reports of it.
 *
 * <p>May use: access, akismet.protocol, comment, expiry, http, privacy, site, text.
 */
@NullMarked
package dev.rejoinder.akismet.usage;

import org.jspecify.annotations.NullMarked;
