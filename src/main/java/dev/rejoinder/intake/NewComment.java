package dev.rejoinder.intake;

import dev.rejoinder.comment.AssessedText;
import dev.rejoinder.comment.ReadingPath;
import dev.rejoinder.comment.Status;
import dev.rejoinder.masking.Masked;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment about to be written for the first time: everything in it was normalised and masked, its text was judged.
 *
 * @param page the page's key
 * @param pageWantsNothing whether the page is there already and has all that this comment could bring it
 * @param path where it will stand; its last step is the comment's own id
 * @param status by policy
 * @param address the author's address, sealed for this site and id
 * @param addressFingerprint and the network's: keyed, for matching
 * @param stamp number of the form stamp
 * @param original what its author typed where masking changed it, sealed; null when nothing was, or it is not kept
 * @param consent version of the wording its author agreed to, if they did
 * @param simhash of the text, where it is long enough to compare
 */
public record NewComment(
        UUID id,
        String site,
        String page,
        @Nullable String pageTitle,
        @Nullable String pageUrl,
        boolean pageWantsNothing,
        @Nullable UUID parent,
        ReadingPath path,
        Status status,
        AssessedText screened,
        Author author,
        byte @Nullable [] original,
        @Nullable Integer consent,
        @Nullable Long stamp,
        OptionalLong simhash,
        Instant submittedAt,
        Instant editableUntil) {

    /** Who wrote it, as far as that is kept. */
    public record Author(
            @Nullable Masked name,
            @Nullable Masked website,
            boolean official,
            byte @Nullable [] address,
            byte @Nullable [] addressFingerprint,
            byte @Nullable [] networkFingerprint) {}

    /** When it left the moderators' hands, or never was in them; null while it is held. */
    @Nullable
    Instant settledAt() {
        return status == Status.PENDING ? null : submittedAt;
    }

    boolean isPublished() {
        return status == Status.PUBLISHED;
    }
}
