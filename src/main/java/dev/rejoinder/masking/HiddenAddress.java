package dev.rejoinder.masking;

/**
 * A place in a masked text where an address was hidden.
 *
 * @param start first UTF-16 unit of what stands there now
 * @param end the unit after the last
 */
public record HiddenAddress(int start, int end) {}
