/**
 * HTTP: takes in what readers write.
 *
 * <p>May use: access, comment, http, intake, markup, masking, network, problem, site.
 */
@NullMarked
package dev.rejoinder.submission;

import org.jspecify.annotations.NullMarked;
