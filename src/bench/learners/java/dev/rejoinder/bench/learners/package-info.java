/**
 * Compares ways to learn, on the same features of the same comments. Not part of any other build: it wants libraries that the service does
 * without.
 *
 * <p>May use: {@code screening} and {@code learning} of the service.
 */
@NullMarked
package dev.rejoinder.bench.learners;

import org.jspecify.annotations.NullMarked;
