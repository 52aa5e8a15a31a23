package dev.rejoinder.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The texts of the current site's comments. */
@Singleton
class Revisions implements PanacheRepositoryBase<Revision, Revision.Id> {
    /** All texts of these comments. */
    RevisionMap of(Collection<UUID> comments) {
        return new RevisionMap(list("id.commentId in ?1", Set.copyOf(comments)).stream()
                .collect(Collectors.toMap(revision -> revision.id, Function.identity())));
    }

    List<Revision> of(UUID comment) {
        return list("id.commentId = ?1 order by id.number", comment);
    }
}
