package dev.rejoinder.bench.screening;

import dev.rejoinder.screening.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A comment of which is known what it is.
 *
 * @param id of the row, once in its corpus
 * @param source where it was collected
 */
record Labelled(
        String id,
        String source,
        String text,
        @Nullable String author,
        @Nullable String url,
        boolean spam) {
    Candidate candidate(boolean withAuthor) {
        return new Candidate(text, withAuthor ? author : null, withAuthor ? url : null, null, 0);
    }
}
