/**
 * Pages, comments, revisions, status, decisions, and the events of their life.
 *
 * <p>May use: site, screening, privacy, markup, paging, problem.
 */
@NullMarked
package dev.rejoinder.comment;

import org.jspecify.annotations.NullMarked;
