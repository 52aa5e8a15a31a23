package dev.rejoinder.comment.expiry;

import dev.rejoinder.expiry.Watermarks;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Expiry of the signals of assessments, which may quote comments. Verdict and probability stay. */
@Singleton
class SignalExpiry extends SettledExpiry {
    private static final String HAVING = """
            exists (
                select 1 from revision r
                where r.site_id = :site and r.comment_id = c.id and r.signals <> '[]')""";

    private static final String FORGET = """
            update revision set signals = '[]'
            where site_id = :site and comment_id = any(:ids) and signals <> '[]'
            """;

    SignalExpiry(Jdbi jdbi, Watermarks watermarks) {
        super(jdbi, watermarks, HAVING);
    }

    @Override
    public String what() {
        return "signals";
    }

    @Override
    public int days(Policy policy) {
        return policy.retention().screeningDays();
    }

    @Override
    void forget(String site, List<UUID> comments) {
        run(FORGET, site, comments);
    }
}
