/**
 * PostgreSQL inside, for the first minute and for tests.
 *
 * <p>May use: settings.
 */
@NullMarked
package dev.rejoinder.embedded;

import org.jspecify.annotations.NullMarked;
