/**
 * HTTP: serves what is published, from snapshots, and tells other replicas what changed.
 *
 * <p>May use: access, comment, comment.page, http, network, paging, problem, settings, site, text.
 */
@NullMarked
package dev.rejoinder.thread;

import org.jspecify.annotations.NullMarked;
