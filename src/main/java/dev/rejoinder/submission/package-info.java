/**
 * HTTP: takes in what readers write.
 *
 * <p>May use: access, comment, http, intake, markup, masking, network, problem, sealing, site, text.
 */
@NullMarked
package dev.rejoinder.submission;

import org.jspecify.annotations.NullMarked;
