/**
 * Measures how well comments are judged: by heuristics and the shipped prior alone, and after learning from others. It runs the
 * classes that serve requests.
 *
 * <p>May use: {@code screening} and {@code learning} of the service.
 */
@NullMarked
package dev.rejoinder.bench.screening;

import org.jspecify.annotations.NullMarked;
