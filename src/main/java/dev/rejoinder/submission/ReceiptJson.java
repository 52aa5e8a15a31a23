package dev.rejoinder.submission;

import dev.rejoinder.comment.Status;
import dev.rejoinder.intake.Receipt;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an author is told: published or pending. Spam is told the same as pending, so that a spammer learns nothing. */
@Schema(name = "Receipt")
record ReceiptJson(
        UUID id,
        String status,
        String page,
        @Nullable String html,
        Instant submittedAt,
        String editToken,
        Instant editableUntil) {

    static ReceiptJson of(Receipt receipt) {
        return new ReceiptJson(
                receipt.comment(),
                (receipt.published() ? Status.PUBLISHED : Status.PENDING).word(),
                receipt.page(),
                receipt.html(),
                receipt.submittedAt(),
                receipt.editToken(),
                receipt.editableUntil());
    }
}
