/**
 * HTTP: the front page and the static files of every page.
 *
 * <p>May use: access, http, settings.
 */
@NullMarked
package dev.rejoinder.front;

import org.jspecify.annotations.NullMarked;
