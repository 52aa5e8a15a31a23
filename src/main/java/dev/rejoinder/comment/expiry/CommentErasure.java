package dev.rejoinder.comment.expiry;

import dev.rejoinder.comment.Withdrawal;
import dev.rejoinder.comment.page.PageChanges;
import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.privacy.Erasable;
import dev.rejoinder.privacy.ErasureMode;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Forgets who wrote comments, and what they wrote unless that is to stay. Before anyone forgets what follows from comments: a decision that
 * comes in between finds no author to note. More than rows of a table: comments are locked, withdrawn, emptied and shown anew.
 */
@Priority(CommentErasure.FIRST)
@Singleton
class CommentErasure implements Erasable {
    static final int FIRST = 1;

    private static final String COMMENT = """
            update comment set author_name = null, author_website = null, address = null, address_fingerprint = null,
                network_fingerprint = null, stamp = null, page_title = null, page_url = null,
                editable_until = least(editable_until, now())
            where site_id = :site and id = any(:ids)
            """;

    private static final String TEXTS = """
            update revision set original = null, signals = '[]' where site_id = :site and comment_id = any(:ids)
            """;

    private static final String EDITS = """
            delete from comment_edit where site_id = :site and comment_id = any(:ids)
            """;

    private static final String NOTES = """
            update decision set note = null where site_id = :site and comment_id = any(:ids) and note is not null
            """;

    private static final String RETRIES = """
            delete from idempotency where site_id = :site and key = any(array(
                select key from idempotency where site_id = :site and comment_id = any(:ids) order by key for update))
            """;

    private final CommentsByAuthor commentsByAuthor;
    private final Withdrawal withdrawal;
    private final PageChanges pageChanges;
    private final Jdbi jdbi;

    CommentErasure(CommentsByAuthor commentsByAuthor, Withdrawal withdrawal, PageChanges pageChanges, Jdbi jdbi) {
        this.commentsByAuthor = commentsByAuthor;
        this.withdrawal = withdrawal;
        this.pageChanges = pageChanges;
        this.jdbi = jdbi;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "comment.author_name",
                "comment.author_website",
                "comment.address",
                "comment.address_fingerprint",
                "comment.network_fingerprint",
                "comment.page_title",
                "comment.page_url",
                "revision.text",
                "revision.html",
                "revision.original",
                "revision.signals",
                "comment_edit.network_fingerprint",
                "decision.note",
                "idempotency.key",
                "idempotency.request",
                "idempotency.html",
                "similarity.simhash");
    }

    @Override
    public boolean holds(DataSubject dataSubject) {
        return commentsByAuthor.isKnown(dataSubject);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int erase(DataSubject dataSubject, ErasureMode erasureMode, int most) {
        String site = dataSubject.site();
        List<UUID> ids = commentsByAuthor.some(dataSubject, most);
        if (ids.isEmpty()) {
            return 0;
        }
        // Keys are locked before comments, as submissions do.
        run(site, ids, RETRIES);
        commentsByAuthor.lock(site, ids);
        // Only what others can read now may stay.
        if (erasureMode == ErasureMode.NOTHING) {
            withdrawal.withdraw(site, ids);
        } else {
            Set<UUID> unread = Set.copyOf(commentsByAuthor.unread(site, ids));
            withdrawal.withdraw(site, unread);
            withdrawal.anonymise(
                    site, ids.stream().filter(id -> !unread.contains(id)).toList());
        }
        run(site, ids, COMMENT, TEXTS, EDITS, NOTES);
        pageChanges.announce(site, commentsByAuthor.pages(site, ids));
        return ids.size();
    }

    private void run(String site, List<UUID> ids, String... statements) {
        jdbi.useHandle(handle -> List.of(statements)
                .forEach(statement -> handle.createUpdate(statement)
                        .bind("site", site)
                        .bind("ids", ids.toArray(UUID[]::new))
                        .execute()));
    }
}
