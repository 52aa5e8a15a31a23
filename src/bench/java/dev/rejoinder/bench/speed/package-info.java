/**
 * Measures the service beside what it is compared with, on one machine and in one interleaved run: nginx, a constant answer, a plain INSERT.
 *
 * <p>May use: bench (the API's client), and nothing of the service but its API.
 */
@NullMarked
package dev.rejoinder.bench.speed;

import org.jspecify.annotations.NullMarked;
