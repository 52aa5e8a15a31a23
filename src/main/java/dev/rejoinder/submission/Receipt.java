package dev.rejoinder.submission;

import dev.rejoinder.comment.Status;
import dev.rejoinder.intake.NewComment;
import dev.rejoinder.intake.StoredReceipt;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an author is told: published or pending. Spam is told the same as pending, so that a spammer learns nothing. */
record Receipt(
        UUID id,
        String status,
        String page,
        @Nullable String html,
        Instant submittedAt,
        String editToken,
        Instant editableUntil) {

    static Receipt of(NewComment comment, String editToken) {
        return new Receipt(
                comment.id(),
                word(comment.status() == Status.PUBLISHED),
                comment.page(),
                comment.screened().html(),
                comment.submittedAt(),
                editToken,
                comment.editableUntil());
    }

    static Receipt of(StoredReceipt storedReceipt, String page, String editToken) {
        return new Receipt(
                storedReceipt.comment(),
                word(storedReceipt.published()),
                page,
                storedReceipt.html(),
                storedReceipt.submittedAt(),
                editToken,
                storedReceipt.editableUntil());
    }

    boolean isPublished() {
        return status.equals(Status.PUBLISHED.word());
    }

    private static String word(boolean published) {
        return (published ? Status.PUBLISHED : Status.PENDING).word();
    }
}
