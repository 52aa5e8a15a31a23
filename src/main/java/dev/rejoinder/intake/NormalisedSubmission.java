package dev.rejoinder.intake;

import dev.rejoinder.masking.EmailAddress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A submission that can be read and fits: NFC, within limits, its address and links well-formed. Not masked yet. */
record NormalisedSubmission(
        String page,
        @Nullable String title,
        @Nullable String url,
        @Nullable UUID parent,
        @Nullable String name,
        @Nullable EmailAddress email,
        @Nullable String website,
        String text,
        @Nullable String stamp,
        boolean honeypotFilled,
        boolean consent) {
    @Override
    public String toString() {
        return "NormalisedSubmission";
    }
}
