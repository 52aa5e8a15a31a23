/**
 * Credentials, tokens and scopes: who may do what, from which pages.
 *
 * <p>May use: privacy, problem, sealing, settings, site.
 */
@NullMarked
package dev.rejoinder.access;

import org.jspecify.annotations.NullMarked;
