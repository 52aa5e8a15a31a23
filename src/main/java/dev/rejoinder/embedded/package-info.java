/**
 * PostgreSQL inside, for the first minute and for tests.
 *
 * <p>May use: nothing.
 */
@NullMarked
package dev.rejoinder.embedded;

import org.jspecify.annotations.NullMarked;
