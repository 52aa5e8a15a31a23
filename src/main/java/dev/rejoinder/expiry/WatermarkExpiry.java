package dev.rejoinder.expiry;

import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Base of expiries that scan rows in the order of their times, from a stored watermark on; one replica does so at a time. */
public abstract class WatermarkExpiry implements Expiring {
    private final Jdbi jdbi;
    private final Watermarks watermarks;
    private final String count;

    /** @param due selects the rows from {@code :from} on and before {@code :before}, up to {@code :most} of {@code :site} */
    protected WatermarkExpiry(Jdbi jdbi, Watermarks watermarks, String due) {
        this.jdbi = jdbi;
        this.watermarks = watermarks;
        this.count = "select count(*) from (" + due + ") due";
    }

    /** An instant as these rows know it: a time, unless they tell it by their ids. */
    protected Object time(Instant instant) {
        return instant;
    }

    /**
     * Forgets some in the running transaction, and moves the watermark.
     *
     * @param from where it stands
     */
    protected abstract int forget(String site, Instant from, Instant before, int most);

    @Override
    public final int due(String site, Instant before, int most) {
        Instant from = watermarks.begin(site, what());
        return jdbi.withHandle(handle -> handle.createQuery(count)
                .bindMap(values(site, from, before, most))
                .mapTo(Integer.class)
                .one());
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int forget(String site, Instant before, int most) {
        return watermarks
                .take(site, what())
                .map(from -> forget(site, from, before, most))
                .orElse(0);
    }

    /** What the statement for due rows, and any like it, is run with. */
    protected final Map<String, Object> values(String site, Instant from, Instant before, int most) {
        return Map.of("site", site, "from", time(from), "before", time(before), "most", most);
    }

    /** Everything before this is forgotten. */
    protected final void reach(String site, Instant until) {
        watermarks.reach(site, what(), until);
    }

    /** Everything before the last one of a full batch is forgotten. */
    protected final void reachLast(String site, Instant last) {
        watermarks.reachLast(site, what(), last);
    }
}
