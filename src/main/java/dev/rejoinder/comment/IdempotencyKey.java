package dev.rejoinder.comment;

/**
 * A submission's Idempotency-Key.
 *
 * @param key 1 to 64 visible ASCII characters
 * @param request a keyed hash of what is submitted, by which a retry is told from another submission
 */
public record IdempotencyKey(String key, byte[] request) {}
