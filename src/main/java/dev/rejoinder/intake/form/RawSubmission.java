package dev.rejoinder.intake.form;

import org.jspecify.annotations.Nullable;

/** What a reader sent, untrusted and as it came; never stored, never logged. */
public record RawSubmission(
        Page page,
        @Nullable String parent,
        Author author,
        @Nullable String text,
        @Nullable String stamp,
        @Nullable String honeypot,
        @Nullable Boolean consent) {

    /** What the blog's form says of its page. */
    public record Page(
            @Nullable String key,
            @Nullable String title,
            @Nullable String url) {}

    /** Who writes, by their own account. */
    public record Author(
            @Nullable String name,
            @Nullable String email,
            @Nullable String website) {
        @Override
        public String toString() {
            return "Author";
        }
    }

    @Override
    public String toString() {
        return "RawSubmission";
    }
}
