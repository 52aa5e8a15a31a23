package dev.rejoinder.comment.page;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a page takes comments: not when a moderator closed it, not when it is older than policy allows. */
public final class PageAge {
    private PageAge() {}

    /**
     * Whether a page of this age takes comments.
     *
     * @param since when the article came out, else when its first comment was published; null for neither
     */
    public static boolean takesComments(
            boolean open, @Nullable Instant since, @Nullable Integer closeAfterDays, Instant now) {
        Instant closesAt = closesAt(since, closeAfterDays);
        return open && (closesAt == null || now.isBefore(closesAt));
    }

    /** When the page closes by its age; null for never. */
    public static @Nullable Instant closesAt(@Nullable Instant since, @Nullable Integer closeAfterDays) {
        return closeAfterDays == null || since == null ? null : since.plus(Duration.ofDays(closeAfterDays));
    }
}
