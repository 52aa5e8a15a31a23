package dev.rejoinder.learning;

import dev.rejoinder.privacy.RowRemoval;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Removes a site's lessons, its model, and the position of its training. */
@Singleton
class LessonRemoval extends RowRemoval {
    /** Locked in the order in which they are taught: whoever decided just before waits, and never crosswise. */
    private static final String LESSONS = """
            delete from lesson where site_id = :site and decision_id = any(array(
                select decision_id from lesson where site_id = :site
                order by comment_id, decision_id limit :most for update))
            """;

    private static final String MODEL = """
            delete from site_model where site_id = :site
            """;

    private static final String PROGRESS = """
            delete from learning where site_id = :site
            """;

    LessonRemoval(Jdbi jdbi) {
        super(jdbi, Set.of("lesson", "site_model", "learning"), LESSONS, MODEL, PROGRESS);
    }
}
