package dev.rejoinder.comment.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A moderator's word on a page; what is null stays as it is. */
public record PageEdit(
        @Nullable String title,
        @Nullable String url,
        @Nullable Boolean open,
        @Nullable Instant publishedAt) {}
