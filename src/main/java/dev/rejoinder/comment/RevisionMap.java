package dev.rejoinder.comment;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A few texts of comments, by their numbers. */
record RevisionMap(Map<Revision.Id, RevisionFacts> texts) {
    static RevisionMap of(Collection<RevisionFacts> texts) {
        return new RevisionMap(texts.stream()
                .collect(Collectors.toMap(
                        text -> new Revision.Id(text.commentId(), text.number()), Function.identity())));
    }

    RevisionFacts get(Comment comment, int number) {
        return Objects.requireNonNull(texts.get(new Revision.Id(comment.id, number)));
    }

    /** @param number null gives null */
    @Nullable
    RevisionFacts find(Comment comment, @Nullable Integer number) {
        return number == null ? null : get(comment, number);
    }
}
