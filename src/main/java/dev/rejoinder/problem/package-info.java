/**
 * Says what went wrong, in problem details (RFC 9457).
 *
 * <p>Uses none of the others.
 */
@NullMarked
package dev.rejoinder.problem;

import org.jspecify.annotations.NullMarked;
