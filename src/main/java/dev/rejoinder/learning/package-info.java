/**
 * Turns moderators' decisions into a better model: lessons, their schedule, and the models as they are stored.
 *
 * <p>May use: comment, expiry, learning.classifier, masking, privacy, screening, sealing, settings, site.
 */
@NullMarked
package dev.rejoinder.learning;

import org.jspecify.annotations.NullMarked;
