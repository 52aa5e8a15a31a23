/**
 * The append-only trail of who touched personal data out of the ordinary.
 *
 * <p>Uses none of the others.
 */
@NullMarked
package dev.rejoinder.audit;

import org.jspecify.annotations.NullMarked;
