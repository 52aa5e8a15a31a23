/**
 * The append-only trail of who touched personal data out of the ordinary.
 *
 * <p>May use: privacy.
 */
@NullMarked
package dev.rejoinder.audit;

import org.jspecify.annotations.NullMarked;
