package dev.rejoinder.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The comments of the current site, loaded to be changed. */
@Singleton
public class Comments implements PanacheRepositoryBase<Comment, UUID> {
    // With all that is above them, whose places may open or close: whoever locks comments goes from the lowest id to
    // the highest, so that no two wait for each other. FOR UPDATE holds off replies too, which lock what is above them
    // FOR KEY SHARE. As an array the ids are looked up by index; joined, the planner would read all comments there are.
    public static final String LOCK = """
            select id from comment where site_id = :site and id = any(array(
                select encode(substring(c.path from 16 * step + 1 for 16), 'hex')::uuid
                from comment c, generate_series(0, c.depth) step where c.site_id = :site and c.id = any(:ids)))
            order by id for update
            """;

    private final Jdbi jdbi;

    Comments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** These comments of the current site as they are once they and all above them are locked. */
    Map<UUID, Comment> lock(String site, Collection<UUID> ids) {
        jdbi.useHandle(handle -> handle.createQuery(LOCK)
                .bind("site", site)
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list());
        List<Comment> found = list("id in ?1", Set.copyOf(ids));
        return found.stream().collect(Collectors.toMap(comment -> comment.id, Function.identity()));
    }
}
