/**
 * Turns moderators' decisions into a better model.
 *
 * <p>May use: comment, site, screening, privacy.
 */
@NullMarked
package dev.rejoinder.learning;

import org.jspecify.annotations.NullMarked;
