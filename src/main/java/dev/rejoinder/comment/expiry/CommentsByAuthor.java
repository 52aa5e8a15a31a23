package dev.rejoinder.comment.expiry;

import dev.rejoinder.comment.PersonalData;
import dev.rejoinder.comment.PersonalDataAccess;
import dev.rejoinder.privacy.DataSubject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Which comments are filed under an author's address, found by its fingerprints. */
@Singleton
public class CommentsByAuthor {
    private static final String IS_KNOWN = """
            select exists (select 1 from comment
                where site_id = :site and address_fingerprint = any(cast(:fingerprints as bytea[])))
            """;

    private static final String COUNT = """
            select count(*) from comment
            where site_id = :site and address_fingerprint = any(cast(:fingerprints as bytea[]))
            """;

    private static final String NEXT = """
            select id from comment
            where site_id = :site and address_fingerprint = any(cast(:fingerprints as bytea[])) and id > :after
            order by id limit :most
            """;

    private static final String SOME = """
            select id from comment
            where site_id = :site and address_fingerprint = any(cast(:fingerprints as bytea[])) limit :most
            """;

    private static final String UNREAD = """
            select id from comment where site_id = :site and id = any(:ids) and status <> 'PUBLISHED'
            """;

    private static final String PAGES = """
            select distinct page_id from comment where site_id = :site and id = any(:ids)
            """;

    private final Jdbi jdbi;
    private final PersonalDataAccess personalDataAccess;

    CommentsByAuthor(Jdbi jdbi, PersonalDataAccess personalDataAccess) {
        this.jdbi = jdbi;
        this.personalDataAccess = personalDataAccess;
    }

    /** Whether there is any. */
    boolean isKnown(DataSubject dataSubject) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(IS_KNOWN), dataSubject)
                .mapTo(Boolean.class)
                .one());
    }

    /** How many there are. */
    public int count(DataSubject dataSubject) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(COUNT), dataSubject)
                .mapTo(Integer.class)
                .one());
    }

    /**
     * All that is held of them, opened, in the order they came, from after this one: at most so many, and about a megabyte of texts. The last
     * of them may have more texts, and then says so; only behind the last of all nothing comes.
     */
    public List<PersonalData> read(DataSubject dataSubject, @Nullable UUID after, int most) {
        return jdbi.withHandle(handle -> {
            List<UUID> ids = bind(handle.createQuery(NEXT), dataSubject)
                    .bind("after", after == null ? new UUID(0, 0) : after)
                    .bind("most", most)
                    .mapTo(UUID.class)
                    .list();
            return personalDataAccess.read(handle, dataSubject.site(), ids, 0);
        });
    }

    /** The same of one of them, with the texts that follow this one; empty when it is gone meanwhile, or has no other. */
    public Optional<PersonalData> readOn(String site, UUID comment, int after) {
        return jdbi.withHandle(handle -> personalDataAccess.read(handle, site, List.of(comment), after)).stream()
                .findFirst();
    }

    /** Some of them, in no order. */
    List<UUID> some(DataSubject dataSubject, int most) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(SOME), dataSubject)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    /** Locks these for the running transaction with what they answer, lowest id first. */
    void lock(String site, List<UUID> comments) {
        jdbi.useHandle(handle -> CommentLocks.take(handle, site, comments));
    }

    /** Those of these that are not published. */
    List<UUID> unread(String site, List<UUID> comments) {
        return ids(UNREAD, site, comments);
    }

    List<UUID> pages(String site, List<UUID> comments) {
        return ids(PAGES, site, comments);
    }

    private List<UUID> ids(String query, String site, List<UUID> comments) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("site", site)
                .bind("ids", comments.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list());
    }

    private static Query bind(Query query, DataSubject dataSubject) {
        return query.bind("site", dataSubject.site()).bindArray("fingerprints", String.class, dataSubject.written());
    }
}
