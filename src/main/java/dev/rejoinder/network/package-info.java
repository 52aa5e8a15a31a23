/**
 * Who is calling (trusted proxies, prefix) and how much they may.
 *
 * <p>May use: problem, settings.
 */
@NullMarked
package dev.rejoinder.network;

import org.jspecify.annotations.NullMarked;
