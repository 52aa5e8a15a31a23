package dev.rejoinder.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.kit.Blog;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change writes what was sent and nothing else, whoever changes other things at the same moment, here or on another replica. */
@QuarkusTest
class LostUpdateTest {
    private static final int ROUNDS = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Jdbi jdbi;

    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    /** What is edited, each with the fields that may be sent alone and two values of each. */
    record Edited(String what, String method, String path, Map<String, Object> always, Map<String, List<?>> fields) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Edited> everythingThatIsEdited() {
        return Stream.of(
                new Edited(
                        "site",
                        "PATCH",
                        "",
                        Map.of(),
                        Map.of(
                                "name", List.of("One", "Two"),
                                "origins", List.of(List.of(Blog.ORIGIN), List.of("https://other.example")))),
                new Edited(
                        "policy",
                        "PUT",
                        "/policy",
                        Map.of(),
                        Map.of(
                                "linksAllowed", List.of(3, 4),
                                "editSeconds", List.of(60, 61),
                                "showRejection", List.of(true, false),
                                "blockedPhrases", List.of(List.of("one"), List.of("two")))),
                new Edited(
                        "page",
                        "PUT",
                        "/moderation/pages",
                        Map.of("page", "/edited"),
                        Map.of(
                                "title", List.of("One", "Two"),
                                "url", List.of(Blog.ORIGIN + "/1", Blog.ORIGIN + "/2"),
                                "open", List.of(true, false),
                                "publishedAt", List.of("2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z"))));
    }

    @ParameterizedTest
    @MethodSource("everythingThatIsEdited")
    void ofChangesOfDifferentFieldsAtOnceNoneIsLost(Edited edited) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            int value = round % 2;
            List<Callable<Integer>> changes = new ArrayList<>();
            edited.fields()
                    .forEach((field, values) -> changes.add(() ->
                            send(edited, "*", Map.of(field, values.get(value))).statusCode()));

            assertThat(atOnce(changes)).containsOnly(200);

            JsonNode now = Blog.tree(send(edited, "*", Map.of()));
            edited.fields()
                    .forEach((field, values) ->
                            assertThat(now.path(field)).as(field).isEqualTo(JSON.valueToTree(values.get(value))));
        }
    }

    @Test
    void ofChangesOfOneVersionOfThePolicyOneWins() throws Exception {
        Edited policy = everythingThatIsEdited().toList().get(1);
        for (int round = 0; round < ROUNDS; round++) {
            String seen = "\"" + (2 + round) + "\"";
            List<Callable<Integer>> changes = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Map<String, Object> change = Map.of("linksAllowed", i);
                changes.add(() -> send(policy, seen, change).statusCode());
            }

            assertThat(atOnce(changes)).containsOnlyOnce(200).contains(412).hasSize(4);
        }
        assertThat(Blog.tree(Blog.admin().get(blog.path("/policy")))
                        .path("version")
                        .asInt())
                .isEqualTo(2 + ROUNDS);
    }

    @Test
    void whatAnotherReplicaChangedStandsThoughItIsNotKnownHereYet() {
        Blog.admin().get(blog.path("/policy"));
        elsewhere("insert into policy (site_id, version, settings, changed_by, changed_at)"
                + " select site_id, 3, settings || '{\"version\": 3, \"linksAllowed\": 7}', 'elsewhere', now()"
                + " from policy where site_id = :site and version = 2");
        elsewhere("update site set policy_version = 3, name = 'From elsewhere' where site_id = :site");

        List<Edited> all = everythingThatIsEdited().toList();
        Response policy = send(all.get(1), "\"3\"", Map.of("editSeconds", 60));
        Response site = send(all.get(0), "*", Map.of("origins", List.of("https://new.example")));

        assertThat(policy.statusCode()).isEqualTo(200);
        assertThat(policy.header("ETag")).isEqualTo("\"4\"");
        assertThat(Blog.tree(policy).path("linksAllowed").asInt()).isEqualTo(7);
        assertThat(Blog.tree(policy).path("editSeconds").asInt()).isEqualTo(60);
        assertThat(Blog.tree(site).path("name").asText()).isEqualTo("From elsewhere");
    }

    @Test
    void whoComesTooLateIsToldWhichVersionIsInForce() {
        elsewhere(
                "insert into policy (site_id, version, settings, changed_by, changed_at)"
                        + " select site_id, 3, settings || '{\"version\": 3}', 'elsewhere', now() from policy where site_id = :site and version = 2");
        elsewhere("update site set policy_version = 3 where site_id = :site");

        Response late = send(everythingThatIsEdited().toList().get(1), "\"2\"", Map.of("editSeconds", 60));

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.header("ETag")).isEqualTo("\"3\"");
    }

    private Response send(Edited edited, String ifMatch, Map<String, ?> change) {
        Map<String, Object> body = new java.util.HashMap<>(edited.always());
        body.putAll(change);
        return Blog.admin()
                .header("If-Match", ifMatch)
                .body(Blog.json(body))
                .request(edited.method(), blog.path(edited.path()));
    }

    private void elsewhere(String sql) {
        jdbi.useHandle(
                handle -> handle.createUpdate(sql).bind("site", blog.key()).execute());
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
