package dev.rejoinder.intake;

import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/**
 * A submission's Idempotency-Key.
 *
 * @param key 1 to 64 visible ASCII characters
 * @param request a keyed hash of what is submitted, by which a retry is told from another submission
 * @param before the same as former versions of the service may have stored it
 */
record IdempotencyKey(String key, byte[] request, List<byte[]> before) {
    /** Where there is no other. */
    IdempotencyKey(String key, byte[] request) {
        this(key, request, List.of());
    }

    /** Whether a receipt was given for just this submission. */
    boolean fits(StoredReceipt receipt) {
        return Stream.concat(Stream.of(request), before.stream())
                .anyMatch(each -> MessageDigest.isEqual(each, receipt.request()));
    }
}
