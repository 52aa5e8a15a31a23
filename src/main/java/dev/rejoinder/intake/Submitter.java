package dev.rejoinder.intake;

import org.jspecify.annotations.Nullable;

/**
 * Where a submission comes from.
 *
 * @param network the caller's network, readable: never stored; null for the blog itself, whose network is not kept
 * @param originNull whether the browser hid where it comes from ({@code Origin: null})
 * @param idempotencyKey null without one
 */
public record Submitter(
        @Nullable String network,
        boolean originNull,
        @Nullable String idempotencyKey) {
    /** A moderator or the blog's own program, by a credential. */
    public static Submitter blog(@Nullable String idempotencyKey) {
        return new Submitter(null, false, idempotencyKey);
    }

    @Override
    public String toString() {
        return "Submitter";
    }
}
