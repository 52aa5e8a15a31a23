package dev.rejoinder.retention;

/**
 * How much of a kind of thing is due to be forgotten.
 *
 * @param days how long it is kept
 * @param count counted up to {@code most}
 */
record Due(String what, int days, int count, int most) {}
