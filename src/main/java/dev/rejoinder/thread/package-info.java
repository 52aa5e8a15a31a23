/**
 * HTTP: serves what is published, from snapshots.
 *
 * <p>May use: comment, site, paging, problem.
 */
@NullMarked
package dev.rejoinder.thread;

import org.jspecify.annotations.NullMarked;
