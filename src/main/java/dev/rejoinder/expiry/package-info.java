/**
 * What is kept for a while and then forgotten: the contract, and its bases: for rows that age, and for what is gone through once.
 *
 * <p>May use: privacy, site.
 */
@NullMarked
package dev.rejoinder.expiry;

import org.jspecify.annotations.NullMarked;
