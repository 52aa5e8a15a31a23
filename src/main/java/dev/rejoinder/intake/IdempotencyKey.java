package dev.rejoinder.intake;

import java.security.MessageDigest;
import java.util.List;

/**
 * A submission's Idempotency-Key.
 *
 * @param key 1 to 64 visible ASCII characters
 * @param request a keyed hash of what is submitted, by which a retry is told from another submission
 * @param before the same under master secrets of before, while one is being changed
 */
public record IdempotencyKey(String key, byte[] request, List<byte[]> before) {
    /** Where no secret is being changed. */
    public IdempotencyKey(String key, byte[] request) {
        this(key, request, List.of());
    }

    /** Whether an earlier answer was given to just this submission. */
    public boolean fits(StoredReceipt storedReceipt) {
        return MessageDigest.isEqual(request, storedReceipt.request())
                || before.stream().anyMatch(each -> MessageDigest.isEqual(each, storedReceipt.request()));
    }
}
