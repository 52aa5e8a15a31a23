package dev.rejoinder.sealing;

import dev.rejoinder.persistence.RecordArguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table with a sealed value. They are looked at in the order of their ids; those that are due are sealed anew.
 *
 * @param <R> a row that is due, with what was sealed
 * @param <V> what is written instead
 */
public abstract class RowResealing<R extends Record, V extends Record> implements Resealable {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Jdbi jdbi;
    private final byte[] mark;
    private final String next;
    private final String due;
    private final String update;
    private final Class<R> row;

    /**
     * Names the statements; each knows {@code :site}.
     *
     * @param mark what a value sealed with the current key begins with
     * @param next selects the ids after {@code :after}, up to {@code :most}
     * @param due selects, of {@code :ids}, the rows whose value does not begin with {@code :mark}, locked by now at the latest
     * @param update writes one {@code V}, bound by its components' names
     */
    protected RowResealing(Jdbi jdbi, byte[] mark, String next, String due, String update, Class<R> row) {
        this.jdbi = jdbi;
        this.mark = mark.clone();
        this.next = next;
        this.due = due;
        this.update = update;
        this.row = row;
    }

    /** Where the values are, as {@code table.column}. */
    protected abstract String column();

    /** The id of a row, or of the comment that it belongs to. */
    protected abstract UUID id(R row);

    /**
     * Opens what was sealed and seals it anew; empty for a row that is to stay as it is.
     *
     * @throws SealBroken when it cannot be opened: it is passed over then, and told of
     */
    protected abstract Optional<V> sealAnew(String site, R row);

    @Override
    public Step reseal(String site, @Nullable UUID after, int most) {
        return jdbi.inTransaction(handle -> {
            List<UUID> ids = handle.createQuery(next)
                    .bind("site", site)
                    .bind("after", after == null ? BEFORE_ALL : after)
                    .bind("most", most)
                    .mapTo(UUID.class)
                    .list();
            List<V> anew = new ArrayList<>();
            List<DamagedSeal> damaged = new ArrayList<>();
            for (R each : due(handle, site, ids)) {
                try {
                    sealAnew(site, each).ifPresent(anew::add);
                } catch (SealBroken e) {
                    damaged.add(new DamagedSeal(site, column(), id(each)));
                }
            }
            write(handle, site, anew);
            return new Step(ids.size() < most ? null : ids.get(most - 1), anew.size(), damaged);
        });
    }

    private List<R> due(Handle handle, String site, List<UUID> ids) {
        return handle.createQuery(due)
                // The only row of a site is not found by an id.
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("site", site)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("mark", mark)
                .mapTo(row)
                .list();
    }

    private void write(Handle handle, String site, List<V> anew) {
        PreparedBatch batch = handle.prepareBatch(update);
        anew.forEach(each -> batch.bind("site", site)
                .bindNamedArgumentFinder(RecordArguments.of(each))
                .add());
        batch.execute();
    }
}
