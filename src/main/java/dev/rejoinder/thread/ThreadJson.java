package dev.rejoinder.thread;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of a thread as JSON. */
record ThreadJson(
        String page,
        @Nullable String title,
        @Nullable String url,
        boolean open,
        long total,
        List<CommentJson> comments,
        @Nullable String next) {

    /** A comment, or the place of one. */
    record CommentJson(
            UUID id,
            @Nullable UUID parent,
            int depth,
            @Nullable AuthorJson author,
            @Nullable String html,
            Instant submittedAt,
            @Nullable Instant editedAt,
            boolean withdrawn,
            int replyCount,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<CommentJson> replies) {

        static CommentJson of(ThreadSlice.Entry entry, @Nullable List<CommentJson> replies) {
            boolean withdrawn = !entry.published();
            return new CommentJson(
                    entry.id(),
                    entry.parent(),
                    entry.place().depth(),
                    withdrawn ? null : AuthorJson.of(entry.author()),
                    withdrawn ? null : entry.html(),
                    entry.times().submittedAt(),
                    entry.times().editedAt(),
                    withdrawn,
                    entry.replyCount(),
                    replies);
        }
    }

    /** Who wrote it. */
    record AuthorJson(@Nullable String name, @Nullable String website, boolean official) {
        static AuthorJson of(ThreadSlice.Author author) {
            return new AuthorJson(author.name(), author.website(), author.official());
        }
    }
}
