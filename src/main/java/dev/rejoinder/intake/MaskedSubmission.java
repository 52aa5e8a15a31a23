package dev.rejoinder.intake;

import dev.rejoinder.masking.Masked;
import dev.rejoinder.screening.Candidate;
import org.jspecify.annotations.Nullable;

/** A submission whose public texts hold no address any more; from here on nothing sees the raw ones. */
public record MaskedSubmission(
        Masked text,
        @Nullable Masked name,
        @Nullable Masked website,
        @Nullable Masked title) {
    public Candidate candidate() {
        return new Candidate(
                text.text(),
                textOf(name),
                textOf(website),
                textOf(title),
                text.hidden().size());
    }

    @Nullable
    String titleText() {
        return textOf(title);
    }

    private static @Nullable String textOf(@Nullable Masked masked) {
        return masked == null ? null : masked.text();
    }
}
