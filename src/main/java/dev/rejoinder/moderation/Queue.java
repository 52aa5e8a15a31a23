package dev.rejoinder.moderation;

import dev.rejoinder.comment.Counters;
import dev.rejoinder.persistence.AnswerSize;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** What a statement gives of the items it found; those that are too much for one answer are left out. */
    private record Found(List<QueueItem> items, boolean isCut) {}

    /** A page of the queue: as many items as were asked for, or about a megabyte of their texts. */
    public QueuePage read(QueueQuery query) {
        return jdbi.withHandle(handle -> {
            QueuePage.Part part = query.isFiltered() ? search(handle, query) : list(handle, query);
            return new QueuePage(part.items(), Counters.counts(handle, query.site()), part.next());
        });
    }

    private static QueuePage.Part list(Handle handle, QueueQuery query) {
        Found found = items(handle, query, query.after(), null, query.limit() + 1);
        boolean more = found.items().size() > query.limit();
        List<QueueItem> items = more ? found.items().subList(0, query.limit()) : found.items();
        return new QueuePage.Part(items, more || found.isCut() ? last(items) : null);
    }

    private static QueuePage.Part search(Handle handle, QueueQuery query) {
        List<QueueItem> items = new ArrayList<>();
        QueueQuery.Position after = query.after();
        boolean more = true;
        long length = 0;
        for (int i = 0; i < WINDOWS && more && items.size() < query.limit() && !AnswerSize.isReached(length); i++) {
            QueueQuery.Position end = end(handle, query, after);
            Found found = items(handle, query, after, end, query.limit() - items.size());
            items.addAll(found.items());
            boolean full = found.isCut() || items.size() == query.limit();
            more = full || end != null;
            after = full ? last(items) : end;
            length += found.isCut() ? AnswerSize.BYTES : length(found.items());
        }
        return new QueuePage.Part(items, more ? after : null);
    }

    private static QueueQuery.Position last(List<QueueItem> items) {
        return items.get(items.size() - 1).position();
    }

    private static long length(List<QueueItem> items) {
        return items.stream().mapToLong(item -> item.text().length()).sum();
    }

    /** One comment as its queue item. */
    public Optional<QueueItem> find(String site, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(QueueRows.SELECT.formatted(ONE))
                .bind("site", site)
                .bind("id", id)
                .map((row, context) -> QueueRows.item(row))
                .findOne());
    }

    private static Found items(
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
        String wanted = QueueRows.SELECT.formatted(inner) + filter + order.by("c") + "limit :limit";
        Query sql = handle.createQuery(QueueRows.sized(wanted, order)).bind("limit", limit);
        if (query.signal() != null) {
            sql.bind("signal", query.signal());
        }
        if (query.text() != null) {
            sql.bind("text", query.text());
        }
        AtomicInteger thereAre = new AtomicInteger();
        List<QueueItem> items = QueueOrder.bind(sql, query, after, end)
                .map((row, context) -> {
                    thereAre.set(QueueRows.thereAre(row));
                    return QueueRows.item(row);
                })
                .list();
        return new Found(items, items.size() < thereAre.get());
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
