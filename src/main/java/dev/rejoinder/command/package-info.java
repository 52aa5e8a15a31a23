/**
 * The command line.
 *
 * <p>May use: learning, sealing, site.
 */
@NullMarked
package dev.rejoinder.command;

import org.jspecify.annotations.NullMarked;
