package dev.rejoinder.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment with what is kept out of sight otherwise.
 *
 * @param texts every text it has had, oldest first
 * @param consentVersion of the wording the author agreed to
 */
public record PersonalData(
        UUID comment,
        String page,
        Status status,
        Author author,
        Instant submittedAt,
        @Nullable Integer consentVersion,
        List<Text> texts) {

    /**
     * Who wrote it, as far as that is kept.
     *
     * @param email readable
     */
    public record Author(
            @Nullable String name,
            @Nullable String email,
            @Nullable String website) {
        @Override
        public String toString() {
            return "Author";
        }
    }

    /**
     * One text.
     *
     * @param text as it is shown, masked
     * @param typed where masking changed something and the original is kept still: as it was typed
     */
    public record Text(int number, @Nullable String text, OriginalTexts typed, Instant writtenAt) {
        @Override
        public String toString() {
            return "Text[" + number + "]";
        }
    }

    /** Not what it holds. */
    @Override
    public String toString() {
        return "PersonalData[" + comment + "]";
    }
}
