/**
 * Loads real and hostile input into a running service through its public HTTP API, and proves what came of it.
 *
 * <p>May use: nothing of the service but its API; {@code embedded} where it needs a PostgreSQL. It is a customer, not a part.
 */
@NullMarked
package dev.rejoinder.bench;

import org.jspecify.annotations.NullMarked;
