package dev.rejoinder.comment;

import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Where authors' new texts take the place of old ones. */
@Singleton
public class AuthorEdits {
    /** Of one comment, so that its history stays of a size that can be read. */
    private static final int MOST_EDITS = 50;

    private static final String NOTE = """
            insert into comment_edit (site_id, id, comment_id, network_fingerprint, edited_at)
            values (:site, :id, :comment, :network, :at)
            """;

    private static final String COMPARE = """
            insert into similarity (site_id, comment_id, revision, submitted_at, simhash)
            values (:site, :comment, :revision, :at, :simhash)
            """;

    private final StatusChange statusChange;
    private final Revisions revisions;
    private final Vault vault;
    private final Jdbi jdbi;

    AuthorEdits(StatusChange statusChange, Revisions revisions, Vault vault, Jdbi jdbi) {
        this.statusChange = statusChange;
        this.revisions = revisions;
        this.vault = vault;
        this.jdbi = jdbi;
    }

    /**
     * A new text, what masking changed of it, and what policy says of it.
     *
     * @param original to be kept sealed
     */
    public record Edit(AssessedText text, OriginalTexts original, AutomaticStatus outcome, Traces traces) {}

    /**
     * By what later submissions and edits are held against this one.
     *
     * @param id of the edit; tells when it came in
     * @param network fingerprint of where it came from; null for the blog itself
     * @param simhash of its masked text; null when that is too short to compare
     */
    public record Traces(
            UUID id,
            Instant at,
            byte @Nullable [] network,
            @Nullable Long simhash) {}

    /**
     * Puts a new text in place of the old one, or lets it wait while the old one stays up; the same text again changes nothing.
     *
     * @throws UnknownComment when the site has no such comment
     * @throws EditWindowClosed when it comes too late, after a withdrawal, or after 50 others
     */
    @Transactional
    public OwnComment edit(String site, UUID id, Edit edit) {
        return statusChange.apply(site, List.of(id), (found, at) -> edit(site, found.get(id), edit, at));
    }

    private OwnComment edit(String site, @Nullable Comment comment, Edit edit, Instant at) {
        if (comment == null) {
            throw new UnknownComment();
        }
        if (!comment.isEditable(at)) {
            throw new EditWindowClosed();
        }
        Revision latest = revisions.findById(new Revision.Id(comment.id, comment.latestRevision()));
        if (edit.text().text().equals(latest.text)) {
            return OwnComment.of(comment, latest);
        }
        int number = revisions.last(site, comment.id) + 1;
        if (number > MOST_EDITS + 1) {
            throw new EditWindowClosed();
        }
        byte[] original = edit.original().sealed(vault, site, comment.id, number);
        Revision next = new Revision(comment.id, number, edit.text(), original, at);
        revisions.persist(next);
        comment.edit(next, edit.outcome());
        note(site, next.id, edit.traces());
        return OwnComment.of(comment, next);
    }

    private void note(String site, Revision.Id text, Traces traces) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(NOTE)
                    .bind("site", site)
                    .bind("id", traces.id())
                    .bind("comment", text.commentId())
                    .bind("network", traces.network())
                    .bind("at", traces.at())
                    .execute();
            if (traces.simhash() != null) {
                handle.createUpdate(COMPARE)
                        .bind("site", site)
                        .bind("comment", text.commentId())
                        .bind("revision", text.number())
                        .bind("at", traces.at())
                        .bind("simhash", traces.simhash())
                        .execute();
            }
        });
    }
}
