package dev.rejoinder.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment with its personal data in clear: the author's address, and the texts as they were before masking.
 *
 * @param texts those it has had, oldest first; a part of them where they are long
 * @param consentVersion of the wording the author agreed to
 * @param next the number of the text behind which the others follow; null at the end
 */
public record PersonalData(
        UUID comment,
        String page,
        Status status,
        Author author,
        Instant submittedAt,
        @Nullable Integer consentVersion,
        List<Text> texts,
        @Nullable Integer next) {

    /**
     * Who wrote it, as far as that is kept.
     *
     * @param email readable
     * @param damaged whether an address is kept that cannot be opened
     */
    public record Author(
            @Nullable String name,
            @Nullable String email,
            @Nullable String website,
            boolean damaged) {
        @Override
        public String toString() {
            return "Author";
        }
    }

    /**
     * One text.
     *
     * @param text as it is shown, masked
     * @param original the author's own input, where masking changed something and the original is kept still
     * @param damaged whether an original is kept that cannot be opened
     */
    public record Text(int number, @Nullable String text, OriginalTexts original, Instant writtenAt, boolean damaged) {
        @Override
        public String toString() {
            return "Text[" + number + "]";
        }
    }

    /** The same comment with texts that follow. */
    PersonalData and(PersonalData more) {
        List<Text> all = new ArrayList<>(texts);
        all.addAll(more.texts);
        return new PersonalData(comment, page, status, author, submittedAt, consentVersion, all, more.next);
    }

    /** Not what it holds. */
    @Override
    public String toString() {
        return "PersonalData[" + comment + "]";
    }
}
