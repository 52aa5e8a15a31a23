package dev.rejoinder.comment.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a thread hangs on.
 *
 * @param key opaque, as the blog names it
 * @param title what readers see; null until a comment that brought one is published, or a moderator gives one
 * @param url as the title
 * @param open false when a moderator closed it
 * @param publishedAt when the article came out, if a moderator said so
 */
public record Page(
        String key,
        @Nullable String title,
        @Nullable String url,
        boolean open,
        @Nullable Instant publishedAt) {}
