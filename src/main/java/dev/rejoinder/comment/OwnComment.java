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
 * @param pageTitle as the author's browser sent it, masked
 */
public record OwnComment(
        UUID id,
        Status status,
        @Nullable Reason reason,
        Byline author,
        Latest latest,
        @Nullable String pageTitle,
        Instant submittedAt,
        Instant editableUntil) {

    /**
     * Who wrote it.
     *
     * @param address fingerprint of their address, if it is known
     */
    public record Byline(
            @Nullable String name, @Nullable String website, boolean official, byte @Nullable [] address) {}

    /**
     * The text that was written last; none after a withdrawal.
     *
     * @param signals what it was judged by
     * @param waiting whether it waits while an older one is up
     */
    public record Latest(@Nullable String text, @Nullable String html, List<Signal> signals, boolean waiting) {}

    /** Whether its author may still change it. */
    public boolean isEditable(Instant now) {
        return status != Status.WITHDRAWN && now.isBefore(editableUntil);
    }

    static OwnComment of(Comment comment, Revision latest) {
        boolean withdrawn = comment.status() == Status.WITHDRAWN;
        return new OwnComment(
                comment.id,
                comment.status(),
                comment.reason(),
                new Byline(comment.authorName, comment.authorWebsite, comment.official, comment.addressFingerprint()),
                new Latest(
                        withdrawn ? null : latest.text,
                        withdrawn ? null : latest.html,
                        SignalsJson.read(latest.signals),
                        comment.waitingRevision() != null),
                comment.pageTitle,
                comment.submittedAt,
                comment.editableUntil);
    }
}
