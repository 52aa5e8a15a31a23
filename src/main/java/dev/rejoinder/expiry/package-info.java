/**
 * What is kept for a while and then forgotten: the contract, and its bases for rows that age.
 *
 * <p>May use: persistence, privacy, site.
 */
@NullMarked
package dev.rejoinder.expiry;

import org.jspecify.annotations.NullMarked;
