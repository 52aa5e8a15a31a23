package dev.rejoinder.expiry;

import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Base of expiries that delete rows of one table, or empty columns of them, some days after the rows were written. */
public abstract class RowExpiry implements Expiring {
    private final Jdbi jdbi;
    private final String count;
    private final String forget;

    /**
     * Names the rows, and how they are forgotten. Both statements know {@code :site}, {@code :before} and {@code :most}.
     *
     * @param due selects the rows that are older, up to so many
     * @param forget forgets these, passing over what another has locked
     */
    protected RowExpiry(Jdbi jdbi, String due, String forget) {
        this.jdbi = jdbi;
        this.count = "select count(*) from (" + due + ") due";
        this.forget = forget;
    }

    /** An instant as these rows know it: a time, unless they tell it by their ids or otherwise. */
    protected Object before(Instant instant) {
        return instant;
    }

    @Override
    public int due(String site, Instant before, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(count)
                .bindMap(values(site, before, most))
                .mapTo(Integer.class)
                .one());
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int forget(String site, Instant before, int most) {
        return jdbi.withHandle(handle ->
                handle.createUpdate(forget).bindMap(values(site, before, most)).execute());
    }

    private Map<String, Object> values(String site, Instant before, int most) {
        return Map.of("site", site, "before", before(before), "most", most);
    }
}
