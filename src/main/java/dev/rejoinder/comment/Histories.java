package dev.rejoinder.comment;

import dev.rejoinder.screening.Assessment;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads the histories of the current site's comments. */
@Singleton
public class Histories {
    private final Comments comments;
    private final Revisions revisions;
    private final Decisions decisions;

    Histories(Comments comments, Revisions revisions, Decisions decisions) {
        this.comments = comments;
        this.revisions = revisions;
        this.decisions = decisions;
    }

    /**
     * All that happened to this comment.
     *
     * @throws UnknownComment when the site has no such comment
     */
    @Transactional
    public History of(UUID id) {
        Comment comment = comments.findByIdOptional(id).orElseThrow(UnknownComment::new);
        List<History.Text> texts = revisions.of(id).stream()
                .map(revision -> text(comment, revision))
                .toList();
        return new History(
                texts, decisions.on(id).stream().map(Histories::ruling).toList());
    }

    private static History.Text text(Comment comment, Revision revision) {
        int number = revision.id.number();
        Integer waiting = comment.waitingRevision();
        return new History.Text(
                number,
                number == comment.revision(),
                waiting != null && number == waiting,
                revision.text,
                revision.html,
                revision.writtenAt,
                AssessmentView.of(
                        new Assessment(
                                revision.verdict,
                                revision.probability,
                                SignalsJson.read(revision.signals),
                                revision.modelVersion),
                        revision.policyVersion));
    }

    private static History.Ruling ruling(Decision decision) {
        return new History.Ruling(
                decision.id,
                decision.decidedBy,
                decision.fromStatus,
                decision.toStatus,
                decision.reason,
                decision.note,
                decision.decidedAt,
                decision.undoes);
    }
}
