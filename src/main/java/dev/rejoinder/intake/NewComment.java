package dev.rejoinder.intake;

import dev.rejoinder.comment.AssessedText;
import dev.rejoinder.comment.AutomaticStatus;
import dev.rejoinder.comment.ReadingPath;
import dev.rejoinder.comment.Status;
import dev.rejoinder.masking.Masked;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment about to be written for the first time: everything in it was normalised and masked, its text was assessed.
 *
 * @param path where it will stand; its last step is the comment's own id
 * @param status by policy
 */
record NewComment(
        UUID id,
        PageMention page,
        ReadingPath path,
        AutomaticStatus status,
        AssessedText text,
        Author author,
        Traces traces,
        Times times) {

    /**
     * What it brings its page.
     *
     * @param key the page's
     * @param complete whether the page is there already and has all that this comment could bring it
     */
    record PageMention(
            String site,
            String key,
            @Nullable String title,
            @Nullable String url,
            boolean complete) {}

    /**
     * Who wrote it, as far as that is kept.
     *
     * @param official whether the blog itself did
     * @param address sealed for this site and id
     * @param original what was typed where masking changed it, sealed; null when nothing was, or it is not kept
     * @param consent version of the wording the author agreed to, if they did
     */
    record Author(
            @Nullable Masked name,
            @Nullable Masked website,
            boolean official,
            byte @Nullable [] address,
            byte @Nullable [] original,
            @Nullable Integer consent) {}

    /** When it came in, and how long its author may change it. */
    record Times(Instant submitted, Instant editableUntil) {}

    String site() {
        return page.site();
    }

    /** When it left the moderators' hands, or never was in them; null while it is held. */
    @Nullable
    Instant settledAt() {
        return status.status() == Status.PENDING ? null : times.submitted();
    }

    boolean isPublished() {
        return status.isPublished();
    }
}
