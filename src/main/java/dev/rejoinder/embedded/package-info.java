/**
 * PostgreSQL inside, for the first minute and for tests.
 *
 * <p>Uses none of the others.
 */
@NullMarked
package dev.rejoinder.embedded;

import org.jspecify.annotations.NullMarked;
