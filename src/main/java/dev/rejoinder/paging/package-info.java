/**
 * Opaque cursors that name the last item given, and the bounds of pages in bytes.
 *
 * <p>May use: problem.
 */
@NullMarked
package dev.rejoinder.paging;

import org.jspecify.annotations.NullMarked;
