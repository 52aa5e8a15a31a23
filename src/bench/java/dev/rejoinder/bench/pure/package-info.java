/**
 * Times the pure code that every comment goes through, by JMH.
 *
 * <p>May use: bench.speed (its texts), and of the service what it times: markup, privacy, screening.
 */
@NullMarked
package dev.rejoinder.bench.pure;

import org.jspecify.annotations.NullMarked;
