package dev.rejoinder.intake;

import org.jspecify.annotations.Nullable;

/**
 * Where a submission comes from.
 *
 * @param network the caller's network, readable: never stored
 * @param originNull whether the browser hid where it comes from ({@code Origin: null})
 * @param official whether it is the blog's own, by a moderator's credential
 * @param idempotencyKey null without one
 */
public record Submitter(
        String network,
        boolean originNull,
        boolean official,
        @Nullable String idempotencyKey) {
    Submitter withKey(String storable) {
        return new Submitter(network, originNull, official, storable);
    }

    @Override
    public String toString() {
        return "Sender";
    }
}
