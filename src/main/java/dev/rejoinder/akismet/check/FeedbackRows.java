package dev.rejoinder.akismet.check;

import dev.rejoinder.akismet.check.PreparedComment.Prints;
import dev.rejoinder.akismet.protocol.AkismetRequest;
import dev.rejoinder.persistence.TimeOrderedIds;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The feedback columns of the table of checks, read and written in the running transaction. */
final class FeedbackRows {
    static final String LATEST = """
            select id, answer, feedback from akismet_check where site_id = :site and content = :content and not apart
            order by id desc limit 1 for update
            """;

    static final String SAID = """
            update akismet_check set feedback = :spam, feedback_at = :now where site_id = :site and id = :id
            """;

    static final String SAID_FIRST = """
            insert into akismet_check (site_id, id, credential_id, occasion, content, page, network, address,
                checked_at, feedback, feedback_at)
            values (:site, :id, :credential, :occasion, :content, :page, :network, :address, :now, :spam, :now)
            on conflict (site_id, occasion) do update
                set feedback = excluded.feedback, feedback_at = excluded.feedback_at
            """;

    private FeedbackRows() {}

    /**
     * What is known when a blog says what a comment was.
     *
     * @param answer what it was answered, if it asked
     * @param feedback what it said before
     */
    record Earlier(
            UUID id, @Nullable Boolean answer, @Nullable Boolean feedback) {}

    /** The latest check or feedback on this text of this author; locked. */
    static Optional<Earlier> earlier(Handle handle, String site, Prints prints) {
        return handle.createQuery(LATEST)
                .bind("site", site)
                .bind("content", prints.content())
                .mapTo(Earlier.class)
                .findOne();
    }

    /** Keeps what was said, beside what is known already if there is anything. */
    static void record(Handle handle, AkismetRequest request, Prints prints, @Nullable Earlier earlier, boolean spam) {
        if (earlier == null) {
            handle.createUpdate(SAID_FIRST)
                    .bind("site", request.siteKey())
                    .bind("id", TimeOrderedIds.at(request.at()))
                    .bind("credential", request.credential())
                    .bind("occasion", prints.occasion())
                    .bind("content", prints.content())
                    .bind("page", prints.page())
                    .bind("network", CheckRows.first(prints.networks()))
                    .bind("address", prints.address())
                    .bind("spam", spam)
                    .bind("now", request.at())
                    .execute();
        } else {
            handle.createUpdate(SAID)
                    .bind("site", request.siteKey())
                    .bind("id", earlier.id())
                    .bind("spam", spam)
                    .bind("now", request.at())
                    .execute();
        }
    }
}
