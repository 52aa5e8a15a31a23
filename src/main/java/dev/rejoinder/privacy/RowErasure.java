package dev.rejoinder.privacy;

import jakarta.transaction.Transactional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Base of erasures that delete or empty the rows of one table filed under a fingerprint of the person's address. */
public abstract class RowErasure implements Erasable {
    private final Jdbi jdbi;
    private final Set<String> columns;
    private final String erase;

    /**
     * Names the columns, and how they are emptied.
     *
     * @param columns as {@code table.column}
     * @param erase erases rows of {@code :site} under any of {@code :fingerprints}, an array of texts, up to {@code :most}
     */
    protected RowErasure(Jdbi jdbi, Set<String> columns, String erase) {
        this.jdbi = jdbi;
        this.columns = Set.copyOf(columns);
        this.erase = erase;
    }

    @Override
    public final Set<String> columns() {
        return columns;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int erase(DataSubject dataSubject, ErasureMode erasureMode, int most) {
        int erased = jdbi.withHandle(handle ->
                bind(handle.createUpdate(erase), dataSubject).bind("most", most).execute());
        if (erased > 0) {
            afterErasure(dataSubject);
        }
        return erased;
    }

    /** Does what follows from rows being erased, in the same transaction; nothing unless overridden. */
    protected void afterErasure(DataSubject dataSubject) {}

    /** Whether a query for rows of {@code :site} under any of {@code :fingerprints} finds one; it answers true or false. */
    protected final boolean exists(String query, DataSubject dataSubject) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(query), dataSubject)
                .mapTo(Boolean.class)
                .one());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, DataSubject dataSubject) {
        return statement
                .bind("site", dataSubject.site())
                .bindArray("fingerprints", String.class, dataSubject.written());
    }
}
