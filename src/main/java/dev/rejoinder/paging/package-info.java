/**
 * Opaque cursors that name the last item given.
 *
 * <p>May use: problem.
 */
@NullMarked
package dev.rejoinder.paging;

import org.jspecify.annotations.NullMarked;
