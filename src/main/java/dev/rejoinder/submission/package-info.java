/**
 * HTTP: takes in what readers write.
 *
 * <p>May use: intake, comment, site, network, markup, privacy, problem.
 */
@NullMarked
package dev.rejoinder.submission;

import org.jspecify.annotations.NullMarked;
