/**
 * The front door: strict JSON and text, gates, limits, allowed methods, headers, cache rules, encoded answers with their tags.
 *
 * <p>May use: network, problem, settings, text.
 */
@NullMarked
package dev.rejoinder.http;

import org.jspecify.annotations.NullMarked;
