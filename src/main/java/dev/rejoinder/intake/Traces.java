package dev.rejoinder.intake;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprints, hashes and numbers by which submissions are matched with one another.
 *
 * @param network fingerprint of the caller's network in this month; null for the blog itself
 * @param address fingerprint of the author's address, if one was given
 * @param stamp number of the form stamp, if one came along
 * @param simhash of the masked text, where it is long enough to compare
 */
record Traces(
        byte @Nullable [] network,
        byte @Nullable [] address,
        @Nullable Long stamp,
        OptionalLong simhash) {
    @Nullable
    Long simhashOrNull() {
        return simhash.isPresent() ? simhash.getAsLong() : null;
    }
}
