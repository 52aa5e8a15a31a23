package dev.rejoinder.comment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Takes comments away for good: nothing their authors typed remains. */
@Singleton
public class Withdrawal {
    private static final List<String> EMPTY = List.of(
            "update revision set text = null, html = null, signals = '[]', original = null"
                    + " where site_id = :site and comment_id = any(:ids)",
            "update decision set note = null where site_id = :site and comment_id = any(:ids) and note is not null",
            "delete from similarity where site_id = :site and comment_id = any(:ids)");

    private static final String EMPTY_ANSWERS = """
            update idempotency set html = null where site_id = :site and key = any(array(
                select key from idempotency where site_id = :site and comment_id = any(:ids) order by key for update))
            """;

    private static final String EMPTY_OTHER_TEXTS = """
            update revision as r set text = null, html = null, original = null, signals = '[]'
            from comment as c
            where c.site_id = :site and c.id = any(:ids) and r.site_id = :site and r.comment_id = c.id
                and r.number <> c.revision and r.text is not null
            """;

    private final StatusChange statusChange;
    private final Revisions revisions;
    private final Jdbi jdbi;

    Withdrawal(StatusChange statusChange, Revisions revisions, Jdbi jdbi) {
        this.statusChange = statusChange;
        this.revisions = revisions;
        this.jdbi = jdbi;
    }

    /**
     * Removes text, name, website and address for good; doing it again changes nothing.
     *
     * @throws UnknownComment when the site has no such comment
     */
    @Transactional
    public void withdraw(String site, UUID id) {
        if (withdraw(site, List.of(id)) == 0) {
            throw new UnknownComment();
        }
    }

    /** The same of many, as part of the running transaction. How many of them there are. */
    public int withdraw(String site, Collection<UUID> ids) {
        emptyAnswers(site, ids);
        return statusChange.apply(site, ids, (found, at) -> {
            empty(
                    site,
                    found.values().stream()
                            .filter(comment -> comment.status() != Status.WITHDRAWN)
                            .toList(),
                    at);
            return found.size();
        });
    }

    /**
     * Forgets whose comments are that stay up, as part of the running transaction. Of their texts the one that is up remains: no edit that waits,
     * and none of before.
     */
    public void anonymise(String site, Collection<UUID> ids) {
        statusChange.apply(site, ids, (found, at) -> {
            RevisionMap current = revisions.current(site, found.keySet());
            found.values().forEach(comment -> comment.anonymise(current.get(comment, comment.revision()), at));
            return found.size();
        });
        jdbi.useHandle(handle -> handle.createUpdate(EMPTY_OTHER_TEXTS)
                .bind("site", site)
                .bind("ids", ids.toArray(UUID[]::new))
                .execute());
    }

    /** What a retry would hear of them says nothing any more. Done before comments are locked, as submissions lock keys before anything else. */
    public void emptyAnswers(String site, Collection<UUID> ids) {
        jdbi.useHandle(handle -> handle.createUpdate(EMPTY_ANSWERS)
                .bind("site", site)
                .bind("ids", ids.toArray(UUID[]::new))
                .execute());
    }

    private void empty(String site, List<Comment> standing, Instant at) {
        if (standing.isEmpty()) {
            return;
        }
        List<UUID> ids = standing.stream().map(comment -> comment.id).toList();
        standing.forEach(comment -> comment.withdraw(at));
        jdbi.useHandle(handle -> EMPTY.forEach(statement -> handle.createUpdate(statement)
                .bind("site", site)
                .bind("ids", ids.toArray(UUID[]::new))
                .execute()));
    }
}
