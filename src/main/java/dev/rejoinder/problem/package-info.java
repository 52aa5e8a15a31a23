/**
 * Says what went wrong, in RFC 9457 problem details, and refuses what cannot be read.
 *
 * <p>May use: nothing.
 */
@NullMarked
package dev.rejoinder.problem;

import org.jspecify.annotations.NullMarked;
