/**
 * HTTP: Akismet's checks and feedback, and the screening of comments that are kept elsewhere.
 *
 * <p>May use: access, akismet.protocol, akismet.usage, comment, expiry, http, intake, intake.form, learning, masking,
 * network, persistence, privacy, problem, screening, screening.text, sealing, site, text.
 */
@NullMarked
package dev.rejoinder.akismet.check;

import org.jspecify.annotations.NullMarked;
