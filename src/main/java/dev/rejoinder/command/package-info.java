/**
 * The command line.
 *
 * <p>May use: site.
 */
@NullMarked
package dev.rejoinder.command;

import org.jspecify.annotations.NullMarked;
