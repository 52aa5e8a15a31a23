package dev.rejoinder.intake;

import org.jspecify.annotations.Nullable;

/** What a reader sent, untrusted and as it came; never stored, never logged. */
public record RawSubmission(
        @Nullable String page,
        @Nullable String title,
        @Nullable String url,
        @Nullable String parent,
        @Nullable String name,
        @Nullable String email,
        @Nullable String website,
        @Nullable String text,
        @Nullable String stamp,
        @Nullable String honeypot,
        @Nullable Boolean consent) {
    @Override
    public String toString() {
        return "RawSubmission";
    }
}
