package dev.rejoinder.comment.expiry;

import dev.rejoinder.comment.Counters;
import dev.rejoinder.comment.Status;
import dev.rejoinder.comment.Withdrawal;
import dev.rejoinder.expiry.Watermarks;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Expiry of rejected comments and spam. One that others have answered is emptied and stands as withdrawn, for the answers' sake; the others are
 * deleted.
 */
@Singleton
class RefusedExpiry extends SettledExpiry {
    // A comment that is locked takes no reply meanwhile, so one without any can go.
    private static final String DELETE = """
            delete from comment c where c.site_id = :site and c.id = any(:ids)
                and not exists (select 1 from comment r where r.site_id = :site and r.parent_id = c.id)
            returning c.id, c.status
            """;

    private final Jdbi jdbi;
    private final Withdrawal withdrawal;
    private final Counters counters;

    RefusedExpiry(Jdbi jdbi, Watermarks watermarks, Withdrawal withdrawal, Counters counters) {
        super(jdbi, watermarks, "c.status in ('REJECTED', 'SPAM') and c.waiting_revision is null");
        this.jdbi = jdbi;
        this.withdrawal = withdrawal;
        this.counters = counters;
    }

    @Override
    public String what() {
        return "refused";
    }

    @Override
    public int days(Policy policy) {
        return policy.retention().refusedDays();
    }

    @Override
    void lockBefore(String site, List<UUID> comments) {
        withdrawal.emptyAnswers(site, comments);
    }

    @Override
    void forget(String site, List<UUID> comments) {
        Set<UUID> left = new HashSet<>(comments);
        Map<Status, Integer> gone = new TreeMap<>();
        jdbi.useHandle(handle -> {
            // Replies first, for they may be all that keeps what they answer.
            while (delete(handle, site, left, gone)) {}
        });
        counters.hold(site);
        counters.add(site, gone, Map.of());
        withdrawal.withdraw(site, left);
    }

    record Row(UUID id, Status status) {}

    private static boolean delete(Handle handle, String site, Set<UUID> left, Map<Status, Integer> gone) {
        List<Row> deleted = handle.createQuery(DELETE)
                .bind("site", site)
                .bind("ids", left.toArray(UUID[]::new))
                .mapTo(Row.class)
                .list();
        for (Row row : deleted) {
            gone.merge(row.status(), -1, Integer::sum);
            left.remove(row.id());
        }
        return !deleted.isEmpty() && !left.isEmpty();
    }
}
