package dev.rejoinder.comment.expiry;

import dev.rejoinder.expiry.Watermarks;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Expiry of the original texts where masking changed them. Moderators need them only until the comment is settled. */
@Singleton
class OriginalExpiry extends SettledExpiry {
    private static final String HAVING = """
            exists (
                select 1 from revision r
                where r.site_id = :site and r.comment_id = c.id and r.original is not null)""";

    private static final String FORGET = """
            update revision set original = null
            where site_id = :site and comment_id = any(:ids) and original is not null
            """;

    OriginalExpiry(Jdbi jdbi, Watermarks watermarks) {
        super(jdbi, watermarks, HAVING);
    }

    @Override
    public String what() {
        return "originals";
    }

    @Override
    public int days(Policy policy) {
        return policy.retention().originalDays();
    }

    @Override
    void forget(String site, List<UUID> comments) {
        run(FORGET, site, comments);
    }
}
