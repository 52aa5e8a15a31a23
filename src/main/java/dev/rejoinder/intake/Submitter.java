package dev.rejoinder.intake;

import org.jspecify.annotations.Nullable;

/**
 * Where a submission comes from, and whose it is.
 *
 * @param credential by which the blog itself speaks: its id, or the administrator's name; null for a reader
 * @param network the caller's network, readable: never stored; null for the blog itself, whose network is not kept
 * @param originNull whether the browser hid where it comes from ({@code Origin: null})
 * @param idempotencyKey null without one
 */
public record Submitter(
        @Nullable String credential,
        @Nullable String network,
        boolean originNull,
        @Nullable String idempotencyKey) {
    /** Anyone, without a credential. */
    public static Submitter reader(String network, boolean originNull, @Nullable String idempotencyKey) {
        return new Submitter(null, network, originNull, idempotencyKey);
    }

    /** A moderator or the blog's own program, by this credential. */
    public static Submitter blog(String credential, @Nullable String idempotencyKey) {
        return new Submitter(credential, null, false, idempotencyKey);
    }

    @Override
    public String toString() {
        return "Submitter";
    }
}
