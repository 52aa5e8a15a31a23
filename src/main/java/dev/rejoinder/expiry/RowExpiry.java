package dev.rejoinder.expiry;

import dev.rejoinder.persistence.TimeOrderedIds;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Rows beside something that are deleted some days after it came in; its id tells the time. */
public abstract class RowExpiry implements Expiring {
    private final Jdbi jdbi;
    private final String table;
    private final String key;
    private final String of;

    /** @param key the column that tells a row from the site's others */
    public RowExpiry(Jdbi jdbi, String table, String key) {
        this(jdbi, table, key, "comment_id");
    }

    /** @param of the column of the id that tells the time */
    public RowExpiry(Jdbi jdbi, String table, String key, String of) {
        this.jdbi = jdbi;
        this.table = table;
        this.key = key;
        this.of = of;
    }

    @Override
    public int due(String site, Instant before, int most) {
        return jdbi.withHandle(
                handle -> bound(handle.createQuery("select count(*) from (" + due() + ") due"), site, before, most)
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int forget(String site, Instant before, int most) {
        return jdbi.withHandle(handle -> bound(
                        handle.createUpdate("delete from " + table + " where site_id = :site and " + key + " in ("
                                + due() + " for update skip locked)"),
                        site,
                        before,
                        most)
                .execute());
    }

    private String due() {
        return "select " + key + " from " + table + " where site_id = :site and " + of + " < :before order by " + of
                + " limit :most";
    }

    private static <S extends SqlStatement<S>> S bound(S statement, String site, Instant before, int most) {
        return statement
                .bind("site", site)
                .bind("before", TimeOrderedIds.first(before))
                .bind("most", most);
    }
}
