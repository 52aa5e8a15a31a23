package dev.rejoinder.moderation;

import dev.rejoinder.comment.Counters;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reads the moderators' queue by its indexes. A search walks them in the queue's order and looks at up to 20,000 comments a call; past that
 * the page is shorter than asked and names where to go on.
 */
@Singleton
public class Queue {
    private static final int WINDOW = 4_000;
    private static final int WINDOWS = 5;

    private static final String ONE = """
            select * from comment where site_id = :site and id = :id
            """;

    private static final String FILTER_SIGNAL = """
            and r.signals @> jsonb_build_array(jsonb_build_object('name', :signal::text))
            """;

    private static final String FILTER_TEXT = """
            and position(lower(:text) in
                lower(concat_ws(' ', r.text, c.author_name, c.author_website, p.key, p.title))) > 0
            """;

    /** Of the window's rows and their order, which take the places of its {@code %s}: the last, when the window is full. */
    private static final String END = """
            select risk, id from (%%s) c
            %%s
            offset %d limit 1
            """.formatted(WINDOW - 1);

    private final Jdbi jdbi;

    Queue(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A page of the queue. */
    public QueuePage read(QueueQuery query) {
        return jdbi.withHandle(handle -> {
            List<QueueItem> items = new ArrayList<>();
            QueueQuery.Position after = query.after();
            boolean more = true;
            if (query.isFiltered()) {
                for (int i = 0; i < WINDOWS && more && items.size() < query.limit(); i++) {
                    QueueQuery.Position end = end(handle, query, after);
                    items.addAll(items(handle, query, after, end, query.limit() - items.size()));
                    boolean full = items.size() == query.limit();
                    more = full || end != null;
                    after = full ? items.get(items.size() - 1).position() : end;
                }
            } else {
                items.addAll(items(handle, query, after, null, query.limit() + 1));
                more = items.size() > query.limit();
                if (more) {
                    items.remove(query.limit());
                    after = items.get(items.size() - 1).position();
                }
            }
            return new QueuePage(List.copyOf(items), Counters.counts(handle, query.site()), more ? after : null);
        });
    }

    /** One comment as its queue item. */
    public Optional<QueueItem> find(String site, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(QueueRows.SELECT.formatted(ONE))
                .bind("site", site)
                .bind("id", id)
                .map((row, context) -> QueueRows.item(row))
                .findOne());
    }

    private static List<QueueItem> items(
            Handle handle,
            QueueQuery query,
            QueueQuery.@Nullable Position after,
            QueueQuery.@Nullable Position end,
            int limit) {
        QueueOrder order = QueueOrder.of(query.sort());
        String filter = query.isFiltered()
                ? "where true\n"
                        + (query.signal() == null ? "" : FILTER_SIGNAL)
                        + (query.text() == null ? "" : FILTER_TEXT)
                : "";
        String inner =
                query.isFiltered() ? order.window(query, after, end, WINDOW) : order.window(query, after, null, limit);
        Query sql = handle.createQuery(QueueRows.SELECT.formatted(inner) + filter + order.by("c") + "limit :limit")
                .bind("limit", limit);
        if (query.signal() != null) {
            sql.bind("signal", query.signal());
        }
        if (query.text() != null) {
            sql.bind("text", query.text());
        }
        return QueueOrder.bind(sql, query, after, end)
                .map((row, context) -> QueueRows.item(row))
                .list();
    }

    /** The last comment a search looks at from here, or null when it sees the rest of the list. */
    private static QueueQuery.@Nullable Position end(
            Handle handle, QueueQuery query, QueueQuery.@Nullable Position after) {
        QueueOrder order = QueueOrder.of(query.sort());
        Query sql = handle.createQuery(END.formatted(order.window(query, after, null, WINDOW), order.by("c")));
        return QueueOrder.bind(sql, query, after, null)
                .mapTo(QueueQuery.Position.class)
                .findOne()
                .orElse(null);
    }
}
