package dev.rejoinder.intake;

import dev.rejoinder.comment.PageAge;
import dev.rejoinder.comment.ReadingPath;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known already when a submission comes in, read in one go.
 *
 * @param page how far the page has come, when it is there
 * @param parent the comment it answers, when it is there and of this site
 * @param answered what its Idempotency-Key was answered before
 * @param lastMinute submissions from its network in the last minute, up to 1,000 in the last hour
 * @param lastHour the same for the last hour
 * @param nearDuplicates comments of the last days with nearly the same text, up to 50
 * @param stampUses how often its form stamp was used, up to 20
 * @param published the author's published comments, where address and network both fit; up to 200 are looked at
 * @param refused the author's rejected and spam comments, likewise
 */
public record SubmissionContext(
        boolean pageOpen,
        @Nullable Instant pageSince,
        Optional<PageState> page,
        Optional<Parent> parent,
        Optional<StoredReceipt> answered,
        int lastMinute,
        int lastHour,
        int nearDuplicates,
        int stampUses,
        int published,
        int refused) {

    /**
     * What a page has already, for good.
     *
     * @param begun whether a comment was published on it
     * @param titled whether it has a title, or a moderator's word that it has none
     * @param addressed the same for its url
     */
    public record PageState(boolean begun, boolean titled, boolean addressed) {}

    /** Whether the page is there and has no use for the title and url that a published comment brings, nor for its time. */
    public boolean pageWantsNothing(@Nullable String title, @Nullable String url) {
        return page.filter(state ->
                        state.begun() && (state.titled() || title == null) && (state.addressed() || url == null))
                .isPresent();
    }

    /** A comment that may be answered, or not. */
    public record Parent(ReadingPath path, boolean samePage, boolean withdrawn) {}

    /** Whether the page takes comments under a policy that closes pages after so many days. */
    public boolean takesComments(@Nullable Integer closeAfterDays, Instant now) {
        return PageAge.takesComments(pageOpen, pageSince, closeAfterDays, now);
    }
}
