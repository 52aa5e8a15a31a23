/**
 * HTTP: takes in what readers write.
 *
 * <p>May use: access, comment, http, intake, intake.form, markup, masking, network, notification, paging, problem, site, text.
 */
@NullMarked
package dev.rejoinder.submission;

import org.jspecify.annotations.NullMarked;
