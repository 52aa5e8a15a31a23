/**
 * HTTP: answers Akismet clients, so that any blog that has one can point it here.
 *
 * <p>May use: intake, learning, comment, site, network, privacy, problem.
 */
@NullMarked
package dev.rejoinder.akismet;

import org.jspecify.annotations.NullMarked;
