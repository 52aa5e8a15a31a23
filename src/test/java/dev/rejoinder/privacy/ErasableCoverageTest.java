package dev.rejoinder.privacy;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Dump;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every column there is either belongs to someone who can erase a person's data in it, or holds none for a reason given here. What entities
 * hold is covered too: at the start each of their fields is checked to be one of these columns.
 */
@QuarkusTest
class ErasableCoverageTest {
    private static final String OURS = "tells which site or row it is, by names and numbers that were made here";
    private static final String TIME = "when something happened to a row, not who did it";
    private static final String MACHINE = "a figure or word of the machine, out of a fixed set";
    private static final String STAFF = "tells of those who run the blog, not of authors";
    private static final String SETTINGS = "what the blog's administrators set";
    private static final String MIGRATION = "tells of migrations of the schema";

    /** Of whole tables, each column of which holds nothing of an author. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("site", SETTINGS),
            Map.entry("policy", SETTINGS),
            Map.entry("credential", STAFF),
            Map.entry("sealing_key", "numbers of keys"),
            Map.entry("keyring", "keys, sealed"),
            Map.entry("forgotten", "up to when each kind of thing was forgotten"),
            Map.entry("site_tally", "counts of comments"),
            Map.entry("page_tally", "counts of comments"),
            Map.entry("akismet_usage", "counts of checks by month, and which blogs they were for"),
            Map.entry("learning", "how many turns a site was taught, and has learned"),
            Map.entry("site_model", "sums over all lessons, made anew without those that are erased"),
            Map.entry("flyway_schema_history", MIGRATION));

    private static final Map<String, Set<String>> COLUMNS = Map.of(
            OURS,
            Set.of(
                    "akismet_check.site_id, akismet_check.id",
                    "check_similarity.site_id, check_similarity.check_id",
                    "audit.site_id, audit.id, audit.comment_id",
                    "comment.site_id, comment.id, comment.page_id, comment.parent_id, comment.path, comment.depth, comment.decision_id",
                    "comment_edit.site_id, comment_edit.id, comment_edit.comment_id",
                    "data_request.site_id, data_request.id",
                    "decision.site_id, decision.id, decision.comment_id, decision.undoes",
                    "idempotency.site_id, idempotency.comment_id",
                    "lesson.site_id, lesson.decision_id, lesson.comment_id",
                    "outbox.site_id, outbox.id",
                    "page.site_id, page.id",
                    "revision.site_id, revision.comment_id, revision.number",
                    "similarity.site_id, similarity.comment_id, similarity.revision"),
            TIME,
            Set.of(
                    "akismet_check.checked_at, akismet_check.feedback_at, check_similarity.submitted_at",
                    "audit.at",
                    "comment.submitted_at, comment.edited_at, comment.editable_until, comment.settled_at",
                    "comment_edit.edited_at",
                    "data_request.requested_at, data_request.handed_over_at, data_request.used_at, data_request.held_until",
                    "decision.decided_at",
                    "idempotency.submitted_at, idempotency.editable_until",
                    "lesson.taught_at, lesson.turn",
                    "outbox.created_at, outbox.due_at, outbox.parked_at",
                    "page.published_at, page.first_comment_at",
                    "revision.written_at",
                    "similarity.submitted_at"),
            MACHINE,
            Set.of(
                    "akismet_check.apart, akismet_check.answer, akismet_check.feedback, akismet_check.verdict, akismet_check.probability",
                    "akismet_check.policy_version, akismet_check.model_version",
                    "audit.what, audit.comments",
                    "comment.status, comment.shown, comment.version, comment.revision, comment.waiting_revision, comment.queued_as",
                    "comment.risk, comment.official, comment.reason, comment.decision_required",
                    "data_request.kind, data_request.remains, data_request.comments",
                    "decision.from_status, decision.to_status, decision.reason, decision.reason_before",
                    "decision.version_after, decision.revision_before, decision.waiting_before",
                    "idempotency.published",
                    "lesson.spam, lesson.before, lesson.in_force, lesson.sealed",
                    "outbox.kind, outbox.attempts, outbox.error",
                    "page.open, page.settled",
                    "revision.verdict, revision.probability, revision.complete, revision.policy_version, revision.model_version"),
            STAFF,
            Set.of(
                    "akismet_check.credential_id",
                    "audit.by, audit.credential_id, data_request.by, data_request.credential_id, decision.decided_by, decision.credential_id",
                    "lesson.teachers, lesson.by_client"),
            "which version of a wording was agreed to, which many have",
            Set.of("comment.consent_version"),
            "the number of a form, emptied with the author's data; the form itself names nobody",
            Set.of("comment.stamp"),
            "what the page is called, which readers and moderators say of the blog's own page; addresses in it are hidden or refused",
            Set.of("page.key, page.title, page.url"),
            "follows from similarity.simhash and goes with it",
            Set.of(
                    "check_similarity.band0, check_similarity.band1, check_similarity.band2, check_similarity.band3",
                    "similarity.band0, similarity.band1, similarity.band2, similarity.band3"));

    private final Dump dump;
    private final List<Erasable> owners;

    ErasableCoverageTest(Dump dump, @All List<Erasable> owners) {
        this.dump = dump;
        this.owners = owners;
    }

    @Test
    void everyColumnIsErasedOrHoldsNothingOfAnAuthor() {
        Set<String> left = new TreeSet<>(columns());
        left.removeAll(erased());
        left.removeAll(harmless());
        left.removeIf(column -> TABLES.containsKey(table(column)));

        assertThat(left)
                .as("columns that nobody erases and nobody gave a reason for")
                .isEmpty();
    }

    @Test
    void whatIsErasedIsThere() {
        assertThat(owners).hasSizeGreaterThanOrEqualTo(3);
        assertThat(columns()).containsAll(erased());
    }

    @Test
    void whatHasAReasonIsThereAndIsNotErasedAsWell() {
        assertThat(columns()).containsAll(harmless());
        assertThat(harmless()).doesNotContainAnyElementsOf(erased());
        assertThat(columns().stream().map(ErasableCoverageTest::table)).containsAll(TABLES.keySet());
        assertThat(Stream.concat(harmless().stream(), erased().stream()).map(ErasableCoverageTest::table))
                .doesNotContainAnyElementsOf(TABLES.keySet());
    }

    @Test
    void eachColumnIsErasedByOneAlone() {
        List<String> all =
                owners.stream().flatMap(owner -> owner.columns().stream()).toList();

        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void whoWroteACommentIsForgottenBeforeAllElseThatIsKnownOfThem() {
        assertThat(owners.get(0).columns()).contains("comment.address_fingerprint");
    }

    private List<String> columns() {
        return dump.columns();
    }

    private Set<String> erased() {
        return owners.stream().flatMap(owner -> owner.columns().stream()).collect(toCollection(TreeSet::new));
    }

    private static Set<String> harmless() {
        return COLUMNS.values().stream()
                .flatMap(Set::stream)
                .flatMap(line -> Stream.of(line.split(", ")))
                .collect(toCollection(TreeSet::new));
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }
}
