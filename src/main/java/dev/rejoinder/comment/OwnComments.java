package dev.rejoinder.comment;

import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What authors may do with their own comments: look, edit for a while, withdraw. Who the author is has been settled before. */
@Singleton
public class OwnComments {
    private final Comments comments;
    private final Revisions revisions;
    private final Counters counters;
    private final ThreadVisibility threadVisibility;
    private final Pages pages;
    private final PageChanges pageChanges;
    private final Withdrawal withdrawal;
    private final Vault vault;
    private final Clock clock;

    OwnComments(
            Comments comments,
            Revisions revisions,
            Counters counters,
            ThreadVisibility threadVisibility,
            Pages pages,
            PageChanges pageChanges,
            Withdrawal withdrawal,
            Vault vault,
            Clock clock) {
        this.comments = comments;
        this.revisions = revisions;
        this.counters = counters;
        this.threadVisibility = threadVisibility;
        this.pages = pages;
        this.pageChanges = pageChanges;
        this.withdrawal = withdrawal;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * The comment as its author sees it.
     *
     * @throws UnknownComment when the site has no such comment
     */
    @Transactional
    public OwnComment get(UUID id) {
        Comment comment = comments.findByIdOptional(id).orElseThrow(UnknownComment::new);
        return view(comment);
    }

    /**
     * Puts a new text in place of the old one, or lets it wait while the old one stays up; the same text again changes nothing.
     *
     * @param typed what masking changed of it, to be kept sealed
     * @param outcome what policy says of the new text
     * @throws EditWindowClosed when it comes too late, or after a withdrawal
     */
    @Transactional
    public OwnComment edit(String site, UUID id, AssessedText next, OriginalTexts originalTexts, Status outcome) {
        Comment comment = comments.locked(site, id).orElseThrow(UnknownComment::new);
        Instant now = now();
        if (comment.status() == Status.WITHDRAWN || !now.isBefore(comment.editableUntil())) {
            throw new EditWindowClosed();
        }
        List<Revision> texts = revisions.of(id);
        Revision latest = Objects.requireNonNull(texts.get(latest(comment) - 1));
        if (!next.text().equals(latest.text)) {
            StatusChange statusChange = new StatusChange(site, List.of(comment));
            int number = texts.size() + 1;
            Revision revision = new Revision(id, number, next, originalTexts.sealed(vault, site, id, number), now);
            revisions.persist(revision);
            comment.edit(revision, outcome);
            statusChange.settle(counters, threadVisibility, pages, pageChanges);
        }
        return view(comment);
    }

    /** Removes text, name, website and address for good; doing it again changes nothing. */
    @Transactional
    public void withdraw(String site, UUID id) {
        if (withdrawal.of(site, List.of(id)) == 0) {
            throw new UnknownComment();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private OwnComment view(Comment comment) {
        Revision latest = revisions.findById(new Revision.Id(comment.id, latest(comment)));
        boolean withdrawn = comment.status() == Status.WITHDRAWN;
        return new OwnComment(
                comment.id,
                comment.status(),
                comment.reason(),
                comment.authorName(),
                comment.authorWebsite(),
                withdrawn ? null : latest.text,
                withdrawn ? null : latest.html,
                comment.submittedAt(),
                comment.editableUntil(),
                comment.waitingRevision() != null,
                comment.isOfficial(),
                SignalsJson.read(latest.signals));
    }

    private static int latest(Comment comment) {
        return comment.waitingRevision() == null ? comment.revision() : comment.waitingRevision();
    }
}
