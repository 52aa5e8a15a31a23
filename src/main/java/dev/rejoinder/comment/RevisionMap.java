package dev.rejoinder.comment;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The texts of a few comments, by their numbers. */
record RevisionMap(Map<Revision.Id, Revision> texts) {
    Revision get(Comment comment, int number) {
        return Objects.requireNonNull(texts.get(new Revision.Id(comment.id, number)));
    }

    /** @param number null gives null */
    @Nullable
    Revision find(Comment comment, @Nullable Integer number) {
        return number == null ? null : get(comment, number);
    }
}
