package dev.rejoinder.comment;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Decides which comments a thread shows. A published comment keeps all its ancestors in the thread; those that are not published stand as
 * placeholders.
 */
@Singleton
class ThreadVisibility {
    // Asking for the first one in reading order, the planner takes the index of just that order, and looks at one of
    // its
    // entries where it would otherwise go through the whole page.
    private static final String SETTLE = """
            update comment c set shown = s.shown from (
                select a.id, a.status = 'PUBLISHED' or coalesce((
                    select true from comment d
                    where d.site_id = :site and d.page_id = a.page_id and d.shown and d.status = 'PUBLISHED'
                      and d.path > a.path and d.path < a.path || '\\xff'::bytea
                    order by d.path limit 1), false) as shown
                from comment a where a.site_id = :site and a.id = any(:ids)) s
            where c.site_id = :site and c.id = s.id and c.shown <> s.shown
            """;

    private final Jdbi jdbi;
    private final EntityManager entities;

    ThreadVisibility(Jdbi jdbi, EntityManager entities) {
        this.jdbi = jdbi;
        this.entities = entities;
    }

    /**
     * Updates the visibility of these comments and of their ancestors. They all are locked ({@link Comments#lock}), so that a reply that
     * comes in meanwhile either is seen here or sees the outcome.
     */
    void settle(String site, Collection<Comment> moved) {
        if (moved.isEmpty()) {
            return;
        }
        entities.flush();
        Set<UUID> ids = new LinkedHashSet<>();
        for (Comment comment : moved) {
            ids.add(comment.id);
            ids.addAll(java.util.List.of(ReadingPath.of(comment.path).ancestors()));
        }
        UUID[] all = ids.toArray(UUID[]::new);
        jdbi.useHandle(handle ->
                handle.createUpdate(SETTLE).bind("site", site).bind("ids", all).execute());
    }
}
