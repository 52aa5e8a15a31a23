/**
 * The demo site and its little thread.
 *
 * <p>May use: intake, comment, site.
 */
@NullMarked
package dev.rejoinder.demo;

import org.jspecify.annotations.NullMarked;
