package dev.rejoinder.learning;

import dev.rejoinder.expiry.RowExpiry;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/**
 * Expiry of the address fingerprints on lessons, by which an erasure finds what an author's comments taught. They stay as long as the
 * addresses of published comments, and never go before the comment's own. The lessons themselves stay.
 */
@Singleton
class LessonAddressExpiry extends RowExpiry {
    /** While a comment tells its author, its lesson does too: whoever erases them has to find both. */
    static final String DUE = """
            select l.decision_id from lesson l
            where l.site_id = :site and l.address is not null and l.taught_at < :before and not exists (
                select from comment c
                where c.site_id = :site and c.id = l.comment_id and c.address_fingerprint is not null)
            order by l.taught_at limit :most""";

    static final String FORGET = """
            update lesson set address = null where site_id = :site and decision_id = any(array(
                %s for update skip locked))
            """.formatted(DUE);

    LessonAddressExpiry(Jdbi jdbi) {
        super(jdbi, DUE, FORGET);
    }

    @Override
    public String what() {
        return "lesson-addresses";
    }

    @Override
    public int days(Policy policy) {
        return policy.retention().addressDays();
    }
}
