package dev.rejoinder.moderation;

import static dev.rejoinder.kit.EdgeFixture.ADMIN;
import static dev.rejoinder.kit.EdgeFixture.asAdmin;
import static dev.rejoinder.kit.EdgeFixture.get;
import static dev.rejoinder.kit.EdgeFixture.json;
import static dev.rejoinder.kit.EdgeFixture.site;
import static dev.rejoinder.kit.EdgeFixture.submission;
import static dev.rejoinder.kit.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.EdgeFixture.Site;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What fits but comes at the wrong time. */
@QuarkusTest
class ConflictTest {
    private static final String TEXT = "Heat helped me, and so did rest";

    @Inject
    AgroalDataSource database;

    @Test
    void aClosedPageTakesNoComments() {
        Site site = site();
        asAdmin("PUT", site.path("/moderation/pages"), "{'page': '/a', 'open': false}");
        assertProblem(json("POST", site.path("/comments"), submission("/a", null, TEXT)), "page-closed");

        site.with("{'closeAfterDays': 7}");
        asAdmin("PUT", site.path("/moderation/pages"), "{'page': '/old', 'publishedAt': '2015-01-01T00:00:00.000Z'}");
        assertProblem(json("POST", site.path("/comments"), submission("/old", null, TEXT)), "page-closed");
        assertThat(site.comment("/new", TEXT).status()).isEqualTo(201);
    }

    @Test
    void theTimeForEditingEnds() {
        Site site = site().with("{'editSeconds': 0}");
        JsonNode over = site.comment("/a", TEXT).json();
        String token = over.path("editToken").asText();
        String own = site.path("/comments/" + over.path("id").asText());
        assertProblem(json("PATCH", own, "{'text': 'Another word'}", "Edit-Token", token), "window-over");
        assertThat(json("DELETE", own, "{}", "Edit-Token", token).status()).isEqualTo(204);
        assertProblem(json("PATCH", own, "{'text': 'Another word'}", "Edit-Token", token), "window-over");
    }

    @Test
    void aDecisionOnAnOldVersionIsStaleAndShowsTheItemAsItIs() {
        Site site = site();
        String id = site.id("/a", null, TEXT);
        decide(site, id, 1, "rejected");
        JsonNode result = decide(site, id, 1, "spam");

        assertThat(result.path("status").asInt()).isEqualTo(409);
        assertThat(result.path("problem").path("type").asText()).isEqualTo("urn:rejoinder:problem:stale");
        assertThat(result.path("problem").path("current").path("version").asInt())
                .isEqualTo(2);
        assertThat(result.path("problem").path("current").path("status").asText())
                .isEqualTo("rejected");
    }

    @Test
    void undoingWhatSomethingCameBetweenIsStale() {
        Site site = site();
        String id = site.id("/a", null, TEXT);
        String decision = decide(site, id, 1, "rejected").path("decision").asText();
        decide(site, id, 2, "spam");

        Answer answer = asAdmin("POST", site.path("/moderation/decisions/" + decision + "/undo"), "");
        assertProblem(answer, "stale");
        assertThat(answer.json().path("current").path("status").asText()).isEqualTo("spam");
    }

    @Test
    void oneItemOfABatchMayFailWithoutTheOthers() {
        Site site = site();
        String id = site.id("/a", null, TEXT);
        String unknown = UUID.randomUUID().toString();
        JsonNode results = asAdmin(
                        "POST",
                        site.path("/moderation/decisions"),
                        "{'items': [{'comment': '" + unknown + "', 'to': 'spam'}, {'comment': '" + id
                                + "', 'to': 'spam'}," + " {'comment': '" + id + "', 'to': 'pending'}]}")
                .json()
                .path("results");

        assertThat(results.findValuesAsText("status")).startsWith("404");
        assertThat(results.get(0).path("problem").path("type").asText()).isEqualTo("urn:rejoinder:problem:not-found");
        assertThat(results.get(1).path("status").asInt()).isEqualTo(200);
        assertThat(results.get(2).path("status").asInt()).isEqualTo(422);
        assertThat(results.get(2).path("problem").path("type").asText()).isEqualTo("urn:rejoinder:problem:invalid");
    }

    @Test
    void aKeyUsedForAnotherSubmissionIsAMismatch() {
        Site site = site();
        String first = submission("/a", null, TEXT);
        Answer once = json("POST", site.path("/comments"), first, "Idempotency-Key", "k");
        Answer again = json("POST", site.path("/comments"), first, "Idempotency-Key", "k");
        assertThat(again.text()).isEqualTo(once.text());
        assertThat(again.status()).isEqualTo(once.status());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(once.header("Idempotency-Replayed")).isEmpty();

        assertProblem(
                json("POST", site.path("/comments"), submission("/a", null, "Other"), "Idempotency-Key", "k"),
                "idempotency-mismatch");
        assertProblem(
                json("POST", site.path("/comments"), submission("/b", null, TEXT), "Idempotency-Key", "k"),
                "idempotency-mismatch");
    }

    @Test
    void aTwinStillRunningIsWaitedForAndThenInFlight() throws SQLException {
        Site site = site();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into idempotency (site_id, key, request, comment_id, published, submitted_at, editable_until)"
                            + " values (?, 'twin', '', gen_random_uuid(), true, now(), now())")) {
                insert.setString(1, site.key());
                insert.executeUpdate();
            }
            long began = System.nanoTime();
            Answer answer =
                    json("POST", site.path("/comments"), submission("/a", null, TEXT), "Idempotency-Key", "twin");
            long millis = (System.nanoTime() - began) / 1_000_000;
            connection.rollback();

            assertProblem(answer, "idempotency-in-flight");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(millis).isBetween(900L, 3_000L);
        }
        assertThat(json("POST", site.path("/comments"), submission("/a", null, TEXT), "Idempotency-Key", "twin")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aSiteKeyAndACredentialsNameAreTakenOnce() {
        Site site = site();
        assertProblem(
                asAdmin("POST", "/api/v1/sites", "{'key': '" + site.key() + "', 'name': 'x', 'origins': []}"), "taken");
        site.credential("kathryn", "moderate");
        assertProblem(asAdmin("POST", site.path("/credentials"), "{'name': 'kathryn', 'scopes': ['reveal']}"), "taken");
    }

    @Test
    void aPolicyIsChangedFromTheVersionThatWasSeen() {
        Site site = site();
        assertThat(get(site.path("/policy"), "Authorization", ADMIN).header("ETag"))
                .isEqualTo("\"1\"");
        assertProblem(asAdmin("PUT", site.path("/policy"), "{'linksAllowed': 3}"), "precondition-required");
        Answer changed =
                asAdmin("PUT", site.path("/policy"), "{'linksAllowed': 3, 'version': 99}", "If-Match", "\"1\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.json().path("version").asInt()).isEqualTo(2);
        assertProblem(
                asAdmin("PUT", site.path("/policy"), "{'linksAllowed': 4}", "If-Match", "\"1\""),
                "precondition-failed");
        assertProblem(
                asAdmin("PUT", site.path("/policy"), "{'linksAllowed': 4}", "If-Match", "W/\"2\""),
                "precondition-failed");
    }

    private static JsonNode decide(Site site, String id, int version, String to) {
        String item = "{'comment': '" + id + "', 'version': " + version + ", 'to': '" + to + "'}";
        return asAdmin("POST", site.path("/moderation/decisions"), "{'items': [" + item + "]}")
                .json()
                .path("results")
                .get(0);
    }
}
