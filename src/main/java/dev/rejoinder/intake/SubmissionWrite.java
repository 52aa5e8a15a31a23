package dev.rejoinder.intake;

import dev.rejoinder.intake.Submissions.Submission;
import dev.rejoinder.persistence.Recordset;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Writes submissions by the one statement that takes them all. */
@Singleton
class SubmissionWrite {
    private static final Duration ANSWERS_KEPT = Duration.ofHours(24);

    private static final String ANSWERED = """
            select request, comment_id, published, html, submitted_at, editable_until
            from idempotency where site_id = :site and key = :key
            """;

    private final Jdbi jdbi;

    SubmissionWrite(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Writes all of them, or none.
     *
     * @return for each, in the same order, what was answered to a twin with the same key, when there was one and it was not written
     */
    List<Optional<StoredReceipt>> all(String site, List<Submission> submissions) {
        List<Submission> firsts = firsts(submissions);
        return jdbi.withHandle(handle -> {
            Set<UUID> written = write(handle, site, firsts);
            List<Optional<StoredReceipt>> twins = new ArrayList<>();
            for (Submission submission : submissions) {
                boolean isWritten = written.contains(submission.comment().id());
                twins.add(isWritten ? Optional.empty() : Optional.of(answered(handle, submission)));
            }
            return twins;
        });
    }

    /** Of several with the same key only the first is written; it is the others' twin. */
    private static List<Submission> firsts(List<Submission> submissions) {
        Map<String, Submission> byKey = new HashMap<>();
        return submissions.stream()
                .filter(submission -> submission.key() == null
                        || byKey.putIfAbsent(submission.key().key(), submission) == null)
                .toList();
    }

    private static Set<UUID> write(Handle handle, String site, List<Submission> submissions) {
        List<SubmissionRow> rows = submissions.stream()
                .map(submission -> SubmissionRow.of(submission.comment(), submission.key()))
                .toList();
        Instant latest = submissions.stream()
                .map(submission -> submission.comment().times().submitted())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        UUID[] ancestors = distinct(submissions.stream().flatMap(SubmissionWrite::ancestors));
        UUID[] pages = distinct(rows.stream().filter(row -> !row.pageComplete()).map(SubmissionRow::pageId));
        boolean keyed = rows.stream().anyMatch(row -> row.key() != null);
        Query query = handle.createQuery(SubmissionSql.write(keyed, ancestors.length > 0, pages.length > 0))
                .bind("site", site)
                .bind("rows", Recordset.json(rows));
        if (keyed) {
            query.bind("answersSince", latest.minus(ANSWERS_KEPT));
        }
        if (ancestors.length > 0) {
            query.bind("ancestors", ancestors);
        }
        if (pages.length > 0) {
            query.bind("pages", pages);
        }
        return new HashSet<>(query.mapTo(UUID.class).list());
    }

    /** What a published one may have to reveal; what a held one must not lose: the comment it answers. */
    private static Stream<UUID> ancestors(Submission submission) {
        UUID[] ancestors = submission.comment().path().ancestors();
        int from = submission.comment().isPublished() ? 0 : Math.max(0, ancestors.length - 1);
        return Arrays.stream(ancestors, from, ancestors.length);
    }

    private static UUID[] distinct(Stream<UUID> ids) {
        return ids.distinct().toArray(UUID[]::new);
    }

    private static StoredReceipt answered(Handle handle, Submission submission) {
        return handle.createQuery(ANSWERED)
                .bind("site", submission.comment().site())
                .bind("key", java.util.Objects.requireNonNull(submission.key()).key())
                .map((row, context) -> SubmissionContextColumns.answered(row).orElseThrow())
                .one();
    }
}
