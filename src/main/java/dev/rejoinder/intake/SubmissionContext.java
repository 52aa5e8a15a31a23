package dev.rejoinder.intake;

import dev.rejoinder.comment.ReadingPath;
import dev.rejoinder.comment.page.PageAge;
import dev.rejoinder.screening.AuthorRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known already when a submission comes in, read in one go.
 *
 * @param page how far the page has come
 * @param parent the comment it answers, when it is there and of this site
 * @param answered what its Idempotency-Key was answered before
 * @param lastMinute submissions from its network in the last minute, up to 1,000 in the last hour
 * @param lastHour the same for the last hour
 * @param similar comments of the last days with nearly the same text
 * @param stampUses how often its form stamp was used, up to 20
 * @param author the author's comments, where address and network both fit; up to 200 are looked at
 */
record SubmissionContext(
        PageState page,
        Optional<Parent> parent,
        Optional<StoredReceipt> answered,
        int lastMinute,
        int lastHour,
        Similar similar,
        int stampUses,
        AuthorRecord author) {

    /**
     * Comments and checks whose texts are nearly the same.
     *
     * @param count how many, up to 800
     * @param suggested of these, what is near by its hash alone
     */
    record Similar(int count, List<UUID> suggested) {}

    /** The same, without so many similar comments that say something else. */
    SubmissionContext withoutSimilar(int refuted) {
        Similar confirmed = new Similar(similar.count() - refuted, List.of());
        return new SubmissionContext(page, parent, answered, lastMinute, lastHour, confirmed, stampUses, author);
    }

    /**
     * What a page has already, for good.
     *
     * @param open whether no moderator closed it
     * @param since when the article came out, else when its first comment was published; null for neither
     * @param begun whether a comment was published on it
     * @param titled whether it has a title, or a moderator's word that it has none
     * @param addressed the same for its url
     */
    record PageState(boolean open, @Nullable Instant since, boolean begun, boolean titled, boolean addressed) {
        /** Of a page that nobody has written on yet. */
        static final PageState UNKNOWN = new PageState(true, null, false, false, false);

        /** Whether the page takes comments under a policy that closes pages after so many days. */
        boolean takesComments(@Nullable Integer closeAfterDays, Instant now) {
            return PageAge.takesComments(open, since, closeAfterDays, now);
        }

        /** Whether the page is there and has no use for the title and url that a published comment brings, nor for its time. */
        boolean isComplete(@Nullable String title, @Nullable String url) {
            return begun && (titled || title == null) && (addressed || url == null);
        }
    }

    /** A comment that may be answered, or not. */
    record Parent(ReadingPath path, boolean samePage, boolean withdrawn) {}
}
