package dev.rejoinder.intake;

import dev.rejoinder.persistence.TimeOrderedIds;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** How fast comments come in. */
@Singleton
public class SubmissionRate {
    private final Jdbi jdbi;

    SubmissionRate(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Comments of readers on a site since an instant; counted by index, up to a bound. */
    public int since(String site, Instant instant, int most) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from (select 1 from comment where site_id = :site"
                                + " and id >= :first limit :most) recent")
                        .bind("site", site)
                        .bind("first", TimeOrderedIds.first(instant))
                        .bind("most", most)
                        .mapTo(Integer.class)
                        .one());
    }
}
