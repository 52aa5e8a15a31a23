/**
 * HTTP: the Akismet protocol's requests, keys, answers and limits.
 *
 * <p>May use: access, http, masking, network, problem, settings, site.
 */
@NullMarked
package dev.rejoinder.akismet.protocol;

import org.jspecify.annotations.NullMarked;
