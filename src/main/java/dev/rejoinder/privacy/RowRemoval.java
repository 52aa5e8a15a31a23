package dev.rejoinder.privacy;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** Base of removals that delete a removed site's rows by one statement for each table, in batches until none is left. */
public abstract class RowRemoval implements Removable {
    private final Jdbi jdbi;
    private final Set<String> tables;
    private final List<String> deletes;

    /**
     * Names the tables, and how each is emptied.
     *
     * @param deletes statements that delete rows of {@code :site}, no more than {@code :most} where there may be many; in this order
     */
    protected RowRemoval(Jdbi jdbi, Set<String> tables, String... deletes) {
        this.jdbi = jdbi;
        this.tables = Set.copyOf(tables);
        this.deletes = List.of(deletes);
    }

    @Override
    public final Set<String> tables() {
        return tables;
    }

    @Override
    public final void remove(String site, int most) {
        jdbi.useHandle(handle -> {
            // Of some tables a site has a handful of rows: they are deleted at once.
            handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            for (String delete : deletes) {
                int deleted;
                do {
                    deleted = handle.createUpdate(delete)
                            .bind("site", site)
                            .bind("most", most)
                            .execute();
                } while (deleted > 0);
            }
        });
    }
}
