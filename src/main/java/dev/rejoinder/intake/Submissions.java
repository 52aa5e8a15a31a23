package dev.rejoinder.intake;

import dev.rejoinder.comment.page.PageChanges;
import dev.rejoinder.comment.page.PageId;
import dev.rejoinder.persistence.GroupCommit;
import dev.rejoinder.problem.DatabaseTrouble;
import dev.rejoinder.problem.InvalidInput;
import dev.rejoinder.site.UnknownSite;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The first write of comments: those that come at the same moment in one statement and one commit. Of each, idempotency, page, comment,
 * text, similarity and tallies either are all there when it returns, safe on disk, or none of them is.
 */
@Singleton
class Submissions {
    private static final int TOGETHER = 32;
    /** After so many waits for a lock, a second each, those behind are told to come again rather than left waiting. */
    private static final int MOST_WAITS = 1;

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String REFERENCE_GONE = "23503";
    /** From a comment to the one it answers, which may be forgotten in just that moment. */
    private static final String PARENT = "comment_site_id_parent_id_fkey";

    private final SubmissionWrite write;
    private final PageChanges pageChanges;
    private final GroupCommit<Submission, Outcome> rounds;

    Submissions(SubmissionWrite write, PageChanges pageChanges) {
        this.write = write;
        this.pageChanges = pageChanges;
        this.rounds = new GroupCommit<>(TOGETHER, this::round, DatabaseTrouble::isBehind);
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
        Outcome outcome = rounds.join(comment.site(), new Submission(comment, key));
        if (outcome.failure() != null) {
            throw meaning(outcome.failure(), key);
        }
        return Optional.ofNullable(outcome.twin());
    }

    /** Together, or each for itself when one of them stands in the others' way. */
    private List<Outcome> round(String site, List<Submission> submissions) {
        if (submissions.size() == 1) {
            return List.of(alone(site, submissions.get(0)));
        }
        try {
            return told(site, submissions, write.all(site, submissions));
        } catch (JdbiException e) {
            if (!isRolledBack(e)) {
                throw e;
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
            if (outcome.failure() != null && LOCK_NOT_AVAILABLE.equals(state(outcome.failure()))) {
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
            if (!isRolledBack(e)) {
                throw e;
            }
            return new Outcome(null, e);
        }
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

    /** Whether the server has answered that nothing was written: its word on values, references, locks or conflicts. */
    private static boolean isRolledBack(JdbiException e) {
        String state = state(e);
        return state != null
                && (state.startsWith("22")
                        || state.startsWith("23")
                        || state.startsWith("40")
                        || state.equals(LOCK_NOT_AVAILABLE));
    }

    private static RuntimeException meaning(JdbiException e, @Nullable IdempotencyKey key) {
        if (key != null && LOCK_NOT_AVAILABLE.equals(state(e))) {
            return new SubmissionInFlight(e);
        }
        if (!REFERENCE_GONE.equals(state(e))) {
            return e;
        }
        return PARENT.equals(constraint(e)) ? new InvalidInput("parent", "is not there any more") : new UnknownSite();
    }

    private static @Nullable String constraint(JdbiException e) {
        ServerErrorMessage said = e.getCause() instanceof PSQLException sql ? sql.getServerErrorMessage() : null;
        return said == null ? null : said.getConstraint();
    }

    private static @Nullable String state(JdbiException e) {
        return e.getCause() instanceof SQLException sql ? sql.getSQLState() : null;
    }
}
