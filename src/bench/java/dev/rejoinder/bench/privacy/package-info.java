/**
 * Measures how long changing the master secret, erasing a person and forgetting by age take with many comments, and what others who read
 * and comment meanwhile feel of it.
 *
 * <p>May use: bench and speed (the API's client, programs and texts), and {@code privacy} of the service, because what it copies has to be
 * sealed row by row as the service seals.
 */
@NullMarked
package dev.rejoinder.bench.privacy;

import org.jspecify.annotations.NullMarked;
