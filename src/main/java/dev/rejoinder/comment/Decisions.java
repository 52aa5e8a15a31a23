package dev.rejoinder.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The decisions on the current site's comments. */
@Singleton
class Decisions implements PanacheRepositoryBase<Decision, UUID> {
    private static final int MOST = 200;

    /** The decision that undid this one, if one did. */
    Optional<Decision> undoing(UUID decision) {
        return find("undoes", decision).firstResultOptional();
    }

    /** The latest decisions on a comment, oldest first. */
    List<Decision> on(UUID comment) {
        List<Decision> latest =
                find("commentId = ?1 order by id desc", comment).page(0, MOST).list();
        return latest.stream()
                .sorted(java.util.Comparator.comparing(decision -> decision.id.toString()))
                .toList();
    }
}
