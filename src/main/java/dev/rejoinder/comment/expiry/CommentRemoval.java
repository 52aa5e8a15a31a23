package dev.rejoinder.comment.expiry;

import dev.rejoinder.privacy.RowRemoval;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Removes a site's comments with their texts and decisions, its pages, and its counters. */
@Singleton
class CommentRemoval extends RowRemoval {
    /** Replies before what they answer, for ids grow with time: so no batch cascades further than itself. Locked from the lowest id up. */
    private static final String COMMENTS = """
            delete from comment where site_id = :site and id = any(array(
                select id from comment where site_id = :site and id = any(array(
                    select id from comment where site_id = :site order by id desc limit :most))
                order by id for update))
            """;

    private static final String PAGES = """
            delete from page where site_id = :site and id in (
                select id from page where site_id = :site limit :most)
            """;

    private static final String COUNTERS = """
            delete from site_tally where site_id = :site
            """;

    CommentRemoval(Jdbi jdbi) {
        super(
                jdbi,
                Set.of("comment", "revision", "comment_edit", "decision", "page", "page_tally", "site_tally"),
                COMMENTS,
                PAGES,
                COUNTERS);
    }
}
