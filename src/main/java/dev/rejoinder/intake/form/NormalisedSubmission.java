package dev.rejoinder.intake.form;

import dev.rejoinder.masking.EmailAddress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A submission that can be read and fits: NFC, within limits, its address and links well-formed. Not masked yet. */
public record NormalisedSubmission(
        Page page,
        @Nullable UUID parent,
        Author author,
        String text,
        @Nullable String stamp,
        boolean honeypotFilled,
        boolean consent) {

    /** The page it hangs on. */
    public record Page(
            String key, @Nullable String title, @Nullable String url) {}

    /** Who wrote it. */
    public record Author(
            @Nullable String name,
            @Nullable EmailAddress email,
            @Nullable String website) {
        @Override
        public String toString() {
            return "Author";
        }
    }

    @Override
    public String toString() {
        return "NormalisedSubmission";
    }
}
