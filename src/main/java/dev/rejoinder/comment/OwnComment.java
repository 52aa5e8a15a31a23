package dev.rejoinder.comment;

import dev.rejoinder.screening.Signal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as its author sees it: their latest text, even while it waits.
 *
 * @param status the comment's own, whatever waits
 * @param signals what the latest text was judged by
 * @param pendingEdit whether that text waits while an older one is up
 */
public record OwnComment(
        UUID id,
        Status status,
        @Nullable Reason reason,
        @Nullable String name,
        @Nullable String website,
        @Nullable String text,
        @Nullable String html,
        Instant submittedAt,
        Instant editableUntil,
        boolean pendingEdit,
        boolean official,
        List<Signal> signals) {}
