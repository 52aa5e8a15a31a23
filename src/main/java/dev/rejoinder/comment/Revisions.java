package dev.rejoinder.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The texts of the current site's comments. A comment may have many, and long ones: nothing here reads them all. */
@Singleton
class Revisions implements PanacheRepositoryBase<Revision, Revision.Id> {
    private static final String CURRENT = """
            select r.comment_id, r.number, r.written_at, r.probability,
                   case when r.number = coalesce(c.waiting_revision, c.revision) then r.text end as text,
                   case when r.number = coalesce(c.waiting_revision, c.revision) then r.signals end as signals
            from comment c
            join revision r on r.site_id = :site and r.comment_id = c.id
                 and r.number in (c.revision, c.waiting_revision)
            where c.site_id = :site and c.id = any(:ids)
            """;

    private static final String NUMBERED = """
            select comment_id, number, written_at, probability, null as text, null as signals from revision
            where site_id = :site and comment_id = :comment and number = any(:numbers)
            """;

    private static final String LAST = """
            select number from revision where site_id = :site and comment_id = :comment order by number desc limit 1
            """;

    private final Jdbi jdbi;

    Revisions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of each of these comments the text that stands and the one that waits, with the words of that to be decided on. */
    RevisionMap current(String site, Collection<UUID> comments) {
        return jdbi.withHandle(handle -> RevisionMap.of(handle.createQuery(CURRENT)
                .bind("site", site)
                .bind("ids", comments.toArray(UUID[]::new))
                .mapTo(RevisionFacts.class)
                .list()));
    }

    /** These texts of a comment, by their numbers, without their words; what is null is left out. */
    RevisionMap numbered(String site, UUID comment, @Nullable Integer... numbers) {
        Integer[] given = Stream.of(numbers).filter(Objects::nonNull).toArray(Integer[]::new);
        return jdbi.withHandle(handle -> RevisionMap.of(handle.createQuery(NUMBERED)
                .bind("site", site)
                .bind("comment", comment)
                .bind("numbers", given)
                .mapTo(RevisionFacts.class)
                .list()));
    }

    /** The highest number that a text of this comment has. */
    int last(String site, UUID comment) {
        return jdbi.withHandle(handle -> handle.createQuery(LAST)
                .bind("site", site)
                .bind("comment", comment)
                .mapTo(Integer.class)
                .one());
    }
}
