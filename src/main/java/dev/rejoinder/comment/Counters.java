package dev.rejoinder.comment;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Sharded counters of comments, by list of a site's queue and by page. Each is the sum of 64 rows, its slots, so that concurrent writers
 * need not wait for one row.
 */
@Singleton
public class Counters {
    /** Each database connection adds to its own slot, more or less. */
    public static final String SLOT = "(pg_backend_pid() % 64)";

    private static final String COUNTS = """
            select queued_as, sum(comments) as total from site_tally where site_id = :site group by queued_as
            """;

    private static final String ADD_TO_LIST = """
            insert into site_tally (site_id, queued_as, slot, comments) values (:site, :list, %s, :change)
            on conflict (site_id, queued_as, slot) do update set comments = site_tally.comments + excluded.comments
            """.formatted(SLOT);

    private static final String HOLD = """
            select slot from site_tally where site_id = :site and slot = %s order by queued_as for update
            """.formatted(SLOT);

    private static final String ADD_TO_PAGE = """
            insert into page_tally (site_id, page_id, slot, published) values (:site, :page, %s, :change)
            on conflict (site_id, page_id, slot) do update set published = page_tally.published + excluded.published
            """.formatted(SLOT);

    private final Jdbi jdbi;

    Counters(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many comments are in each list; those of none are left out. */
    public Map<Status, Long> counts(String site) {
        return jdbi.withHandle(handle -> counts(handle, site));
    }

    /** The same, in the snapshot of a transaction that runs. */
    public static Map<Status, Long> counts(Handle handle, String site) {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        handle.createQuery(COUNTS)
                .bind("site", site)
                .map((row, context) -> counts.put(Status.valueOf(row.getString("queued_as")), row.getLong("total")))
                .list();
        return counts;
    }

    /**
     * Locks what is added to lists for the rest of the running transaction, in their order: for who adds in more than one go.
     */
    public void hold(String site) {
        jdbi.useHandle(
                handle -> handle.createQuery(HOLD).bind("site", site).mapToMap().list());
    }

    /** Adds to the lists of the site's queue and to the published comments of its pages; what comes to nothing is left out. */
    public void add(String site, Map<Status, Integer> queues, Map<UUID, Integer> published) {
        jdbi.useHandle(handle -> {
            PreparedBatch lists = handle.prepareBatch(ADD_TO_LIST);
            queues.forEach((list, change) -> {
                if (change != 0) {
                    lists.bind("site", site)
                            .bind("list", list.name())
                            .bind("change", change)
                            .add();
                }
            });
            lists.execute();
            PreparedBatch pages = handle.prepareBatch(ADD_TO_PAGE);
            published.forEach((page, change) -> {
                if (change != 0) {
                    pages.bind("site", site)
                            .bind("page", page)
                            .bind("change", change)
                            .add();
                }
            });
            pages.execute();
        });
    }
}
