/**
 * Judges a candidate; pure, with no database, no HTTP and no clock but the one given.
 *
 * <p>May use: screening.text.
 */
@NullMarked
package dev.rejoinder.screening;

import org.jspecify.annotations.NullMarked;
