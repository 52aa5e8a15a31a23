package dev.rejoinder.comment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision takes from one text of a comment: far less than the text, its HTML and its original together.
 *
 * @param text masked; null where it is not what is decided on, or is gone
 * @param signals of its assessment, as they are stored; null where the text is
 */
record RevisionFacts(
        UUID commentId,
        int number,
        Instant writtenAt,
        double probability,
        @Nullable String text,
        @Nullable String signals) {}
