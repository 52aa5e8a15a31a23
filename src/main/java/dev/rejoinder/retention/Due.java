package dev.rejoinder.retention;

/**
 * How many rows of a kind of data are past their retention period.
 *
 * @param days how long it is kept
 * @param count counted up to {@code most}
 */
record Due(String what, int days, int count, int most) {}
