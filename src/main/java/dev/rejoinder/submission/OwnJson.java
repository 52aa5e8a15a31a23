package dev.rejoinder.submission;

import dev.rejoinder.comment.OwnComment;
import dev.rejoinder.comment.Reason;
import dev.rejoinder.comment.Status;
import dev.rejoinder.site.Site;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One's own comment. What moderators thought of it is told as far as the site wants that. */
record OwnJson(
        UUID id,
        String status,
        @Nullable String reason,
        @Nullable String html,
        @Nullable String text,
        Instant submittedAt,
        Instant editableUntil,
        boolean pendingEdit) {

    static OwnJson of(Site site, OwnComment comment) {
        boolean told = comment.status() == Status.REJECTED && site.policy().showRejection();
        boolean hidden = comment.status() == Status.SPAM || (comment.status() == Status.REJECTED && !told);
        Reason reason = told ? comment.reason() : null;
        return new OwnJson(
                comment.id(),
                (hidden ? Status.PENDING : comment.status()).word(),
                reason == null ? null : reason.word(),
                comment.latest().html(),
                comment.latest().text(),
                comment.submittedAt(),
                comment.editableUntil(),
                comment.latest().waiting());
    }
}
