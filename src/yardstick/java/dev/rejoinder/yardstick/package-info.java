/**
 * What the service's reads are measured against inside the service's own process: a constant answer. Built into the measured copy of the service
 * only (profile {@code yardstick}), never into the product.
 *
 * <p>May use: site.
 */
@NullMarked
package dev.rejoinder.yardstick;

import org.jspecify.annotations.NullMarked;
