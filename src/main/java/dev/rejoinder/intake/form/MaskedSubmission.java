package dev.rejoinder.intake.form;

import dev.rejoinder.masking.Masked;
import dev.rejoinder.screening.Candidate;
import java.util.function.Supplier;
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

    /** Under a name of last resort where none was given. */
    public MaskedSubmission namedAtLeast(Supplier<Masked> fallback) {
        return name == null ? new MaskedSubmission(text, fallback.get(), website, title) : this;
    }

    @Nullable
    public String titleText() {
        return textOf(title);
    }

    private static @Nullable String textOf(@Nullable Masked masked) {
        return masked == null ? null : masked.text();
    }
}
