package dev.rejoinder.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a comment's texts in clear.
 *
 * @param comment with its first and its latest text
 * @param texts oldest first
 * @param next the number of the text behind which the others follow; null at the end
 */
public record PersonalDataPage(
        PersonalData comment,
        List<PersonalData.Text> texts,
        @Nullable Integer next) {
    /** Not what it holds. */
    @Override
    public String toString() {
        return "PersonalDataPage[" + comment.comment() + "]";
    }
}
