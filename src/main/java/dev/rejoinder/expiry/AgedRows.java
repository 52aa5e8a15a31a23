package dev.rejoinder.expiry;

import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Rows that are forgotten, whole or in part, some days after they came to be. */
public abstract class AgedRows implements Expiring {
    private final Jdbi jdbi;
    private final String due;
    private final String forget;

    /**
     * @param due selects the keys of those before {@code :before}, up to {@code :most}
     * @param forget ends with the condition on the key, to which these are added
     */
    public AgedRows(Jdbi jdbi, String due, String forget) {
        this.jdbi = jdbi;
        this.due = due;
        this.forget = forget + " = any(array(" + due + " for update skip locked))";
    }

    /** An instant as these rows know it. */
    public abstract Object before(Instant instant);

    @Override
    public int due(String site, Instant before, int most) {
        return jdbi.withHandle(
                handle -> bound(handle.createQuery("select count(*) from (" + due + ") due"), site, before, most)
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int forget(String site, Instant before, int most) {
        return jdbi.withHandle(
                handle -> bound(handle.createUpdate(forget), site, before, most).execute());
    }

    private <S extends SqlStatement<S>> S bound(S statement, String site, Instant before, int most) {
        return statement.bind("site", site).bind("before", before(before)).bind("most", most);
    }
}
