package dev.rejoinder.intake;

import dev.rejoinder.comment.page.PageChanges;
import dev.rejoinder.comment.page.PageId;
import dev.rejoinder.persistence.GroupCommit;
import dev.rejoinder.persistence.UnknownOutcomes;
import dev.rejoinder.problem.DatabaseTrouble;
import dev.rejoinder.site.UnknownSite;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The first write of comments: those that come at the same moment in one statement and one commit. Of each, idempotency, page, comment,
 * text, similarity and tallies either are all there when it returns, safe on disk, or none of them is.
 */
@Singleton
class Submissions {
    private static final int TOGETHER = 32;
    /** After so many waits for a lock, a second each, those behind are told to come again rather than left waiting. */
    private static final int MOST_WAITS = 1;

    private final SubmissionWrite write;
    private final PageChanges pageChanges;
    private final UnknownOutcomes unknownOutcomes;
    private final GroupCommit<Submission, Outcome> groupCommit;

    Submissions(SubmissionWrite write, PageChanges pageChanges, UnknownOutcomes unknownOutcomes) {
        this.write = write;
        this.pageChanges = pageChanges;
        this.unknownOutcomes = unknownOutcomes;
        this.groupCommit = new GroupCommit<>(TOGETHER, this::writeBatch, DatabaseTrouble::isBehind);
    }

    /** A comment to be written, and the key its author's program gave it. */
    record Submission(NewComment comment, @Nullable IdempotencyKey key) {}

    /** What came of one: written, answered before, or why neither. */
    private record Outcome(
            @Nullable StoredReceipt twin, @Nullable JdbiException failure) {}

    /**
     * Writes the comment; it is on disk when this returns.
     *
     * @return what was answered to a twin that came first with the same key, when there was one and nothing was written
     * @throws UnknownSite when the site was removed meanwhile
     * @throws SubmissionInFlight when that twin has not ended within a second
     */
    Optional<StoredReceipt> add(NewComment comment, @Nullable IdempotencyKey key) {
        Outcome outcome = groupCommit.join(comment.site(), new Submission(comment, key));
        if (outcome.failure() != null) {
            throw WriteFailure.meaning(outcome.failure(), key);
        }
        return Optional.ofNullable(outcome.twin());
    }

    /** Together, or each for itself when one of them stands in the others' way. */
    private List<Outcome> writeBatch(String site, List<Submission> submissions) {
        if (submissions.size() == 1) {
            return List.of(alone(site, submissions.get(0)));
        }
        try {
            return told(site, submissions, write.all(site, submissions));
        } catch (JdbiException e) {
            if (!WriteFailure.isRolledBack(e)) {
                throw unanswered(submissions, e);
            }
            return oneByOne(site, submissions);
        }
    }

    private List<Outcome> oneByOne(String site, List<Submission> submissions) {
        List<Outcome> outcomes = new ArrayList<>();
        JdbiException blocked = null;
        int waits = 0;
        for (Submission submission : submissions) {
            Outcome outcome =
                    blocked != null && waits > MOST_WAITS ? new Outcome(null, blocked) : alone(site, submission);
            outcomes.add(outcome);
            if (outcome.failure() != null && WriteFailure.isBlocked(outcome.failure())) {
                blocked = outcome.failure();
                waits++;
            }
        }
        return outcomes;
    }

    private Outcome alone(String site, Submission submission) {
        try {
            List<Submission> one = List.of(submission);
            return told(site, one, write.all(site, one)).get(0);
        } catch (JdbiException e) {
            if (!WriteFailure.isRolledBack(e)) {
                throw unanswered(List.of(submission), e);
            }
            return new Outcome(null, e);
        }
    }

    private JdbiException unanswered(List<Submission> submissions, JdbiException e) {
        if (WriteFailure.isUnknown(e)) {
            unknownOutcomes.note(submissions.size());
        }
        return e;
    }

    private List<Outcome> told(String site, List<Submission> submissions, List<Optional<StoredReceipt>> twins) {
        pageChanges.announce(
                site,
                submissions.stream()
                        .map(Submission::comment)
                        .filter(NewComment::isPublished)
                        .map(comment -> PageId.of(site, comment.page().key()))
                        .distinct()
                        .toList());
        return twins.stream().map(twin -> new Outcome(twin.orElse(null), null)).toList();
    }
}
