/**
 * What operators may set: which values each setting takes, and the refusal of a start with any other.
 *
 * <p>Uses none of the others.
 */
@NullMarked
package dev.rejoinder.settings;

import org.jspecify.annotations.NullMarked;
