package dev.rejoinder.audit;

import com.fasterxml.uuid.Generators;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Who touched personal data out of the ordinary, and when: append-only, and without personal data of its own. An entry is written in the
 * running transaction, so that nothing is shown or erased without it.
 */
@Singleton
public class AuditTrail {
    /** Who acts by a link that was mailed to their address. No credential may take this name. */
    public static final String AUTHOR = "author";

    private static final String ADD = """
            insert into audit (site_id, id, what, by, credential_id, comment_id, comments, at)
            values (:site, :id, :what, :by, :credential, :comment, :comments, :at)
            """;

    private static final String BEFORE = """
            select id, what, by, comment_id as comment, comments, at from audit
            where site_id = :site and id < :before order by id desc limit :most
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    AuditTrail(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What is worth an entry. */
    public enum What {
        /** Unmasked personal data of a comment was looked at. */
        REVEALED,
        /** All that is held under an address was handed out. */
        EXPORTED,
        /** All that is held under an address was erased. */
        ERASED,
        /** Addresses inside texts are no longer hidden. */
        MASKING_LIFTED
    }

    /**
     * Adds an entry.
     *
     * @param by name of a credential, {@code administrator} or {@code author}
     * @param credential its id, if it is one
     * @param comment which comment, of a look at one
     * @param comments how many it concerned, where that was counted
     */
    public void add(
            String site,
            What what,
            String by,
            @Nullable UUID credential,
            @Nullable UUID comment,
            @Nullable Integer comments) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("site", site)
                .bind("id", Generators.timeBasedEpochGenerator().generate())
                .bind("what", what.name())
                .bind("by", by)
                .bindByType("credential", credential, UUID.class)
                .bindByType("comment", comment, UUID.class)
                .bindByType("comments", comments, Integer.class)
                .bind("at", clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .execute());
    }

    /** The latest entries before this one, or the latest of all; newest first. */
    public List<AuditEntry> before(String site, @Nullable UUID entry, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(BEFORE)
                .bind("site", site)
                .bind("before", entry == null ? new UUID(-1, -1) : entry)
                .bind("most", most)
                .mapTo(AuditEntry.class)
                .list());
    }
}
