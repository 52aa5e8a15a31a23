/**
 * HTTP: the front page, the static files of every page, and the security headers of every answer.
 *
 * <p>May use: site.
 */
@NullMarked
package dev.rejoinder.front;

import org.jspecify.annotations.NullMarked;
