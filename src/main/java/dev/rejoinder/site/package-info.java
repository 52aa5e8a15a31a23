/**
 * Sites, their policies and credentials, and who may do what.
 *
 * <p>May use: screening (settings), paging, privacy, problem.
 */
@NullMarked
package dev.rejoinder.site;

import org.jspecify.annotations.NullMarked;
