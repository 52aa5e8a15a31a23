package dev.rejoinder.comment.page;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a comment that is published brings its page.
 *
 * @param page its id
 * @param at when the comment came in
 */
public record PageFacts(
        UUID page, @Nullable String title, @Nullable String url, Instant at) {}
