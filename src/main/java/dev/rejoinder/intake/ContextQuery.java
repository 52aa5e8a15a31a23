package dev.rejoinder.intake;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known before a submission can be judged.
 *
 * @param page the page's key
 * @param parent the comment it answers, if any
 * @param key its Idempotency-Key, if any
 * @param networks the network's fingerprints of this month and the last
 * @param address the address's fingerprint, if one was given
 * @param stamp number of the form stamp, if one came along
 * @param simhash of the masked text, where it is long enough
 * @param now the instant it came in
 */
public record ContextQuery(
        String site,
        String page,
        @Nullable UUID parent,
        @Nullable String key,
        List<byte[]> networks,
        byte @Nullable [] address,
        @Nullable Long stamp,
        OptionalLong simhash,
        Instant now) {}
