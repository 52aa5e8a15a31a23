package dev.rejoinder.access;

import static dev.rejoinder.kit.EdgeFixture.ADMIN;
import static dev.rejoinder.kit.EdgeFixture.asAdmin;
import static dev.rejoinder.kit.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.kit.EdgeFixture.Site;
import dev.rejoinder.kit.Operations;
import dev.rejoinder.kit.Operations.Operation;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every operation against everyone, made from the OpenAPI document, so that a new one is tried as soon as it exists. */
@QuarkusTest
class AccessMatrixTest {
    /** What readers call without a credential. An operation that declares none and is not here is a hole. */
    private static final Set<String> READERS = Set.of(
            "GET /api/v1/sites/{site}/form",
            "POST /api/v1/sites/{site}/comments",
            "GET /api/v1/sites/{site}/thread",
            "GET /api/v1/sites/{site}/counts",
            "POST /api/v1/sites/{site}/counts",
            "POST /api/v1/sites/{site}/preview",
            "GET /api/v1/sites/{site}/privacy",
            "GET /api/v1/sites/{site}/thanks",
            "GET /api/v1/sites/{site}/comments/{id}",
            "PATCH /api/v1/sites/{site}/comments/{id}",
            "DELETE /api/v1/sites/{site}/comments/{id}",
            "POST /api/v1/sites/{site}/data-requests",
            "GET /api/v1/sites/{site}/data-requests/{token}",
            "POST /api/v1/sites/{site}/data-requests/{token}",
            // Whoever calls these shows a key among the parameters.
            "POST /1.1/verify-key",
            "POST /1.1/comment-check",
            "POST /1.1/submit-spam",
            "POST /1.1/submit-ham",
            "POST /1.1/get-subscription",
            "POST /1.1/get-stats",
            "POST /1.1/deactivate",
            "POST /1.1/token",
            "POST /1.1/verify-wpcom-key",
            "GET /1.1/test",
            "GET /1.2/usage-limit",
            "POST /1.2/usage-limit",
            "GET /1.2/key-sites",
            "POST /1.2/key-sites",
            "POST /1.2/get-key-stats",
            "GET /1.2/compatible-plugins");

    private static final List<String> SCOPES = List.of("moderate", "reveal", "screen", "exchange", "administer");
    private static final String UNKNOWN = "Bearer nobody-knows-this-token-of-more-than-32-characters";

    @Inject
    AgroalDataSource database;

    @Test
    void onlyTheReadersOperationsAskForNoCredential() {
        assertThat(Operations.all().stream().filter(Operation::isOpen).map(Operation::toString))
                .hasSameElementsAs(READERS);
    }

    @Test
    void everyGuardedOperationLetsInItsScopeAndTheAdministratorAlone() throws SQLException {
        Site mine = EdgeFixture.site();
        Site other = EdgeFixture.site();
        Map<String, String> tokens = new LinkedHashMap<>();
        SCOPES.forEach(scope -> tokens.put(scope, mine.bearer(scope)));
        String foreign = other.bearer(SCOPES.toArray(String[]::new));
        List<String> gone = List.of(
                expired(mine),
                revoked(mine),
                UNKNOWN,
                "Bearer ",
                "Bearer",
                "Basic YWRtaW46YWRtaW4=",
                ADMIN + "x",
                ADMIN.replace("Bearer ", ""));

        SoftAssertions all = new SoftAssertions();
        guarded().forEach(operation -> {
            String path = operation.path(mine.key());
            all.check(() -> assertUnauthorized(operation.call(path)));
            gone.forEach(token -> all.check(() -> assertUnauthorized(operation.call(path, "Authorization", token))));
            all.check(() -> assertProblem(operation.call(path, "Authorization", foreign), "forbidden"));
            all.check(() -> assertProblem(
                    operation.call(operation.path("no-such-site"), "Authorization", foreign), "forbidden"));
            if (operation.isOfASite()) {
                all.check(() -> assertProblem(
                        operation.call(operation.path("no-such-site"), "Authorization", ADMIN), "unknown-site"));
            }
            tokens.forEach((scope, token) -> all.check(() -> {
                Answer answer = operation.call(path, "Authorization", token);
                assertThat(answer.status()).as(operation + " with " + scope).isLessThan(500);
                if (scope.equals(operation.scope())) {
                    assertThat(answer.status()).as(operation + " with " + scope).isNotIn(401, 403);
                } else {
                    assertProblem(answer, "forbidden");
                }
            }));
            all.check(() -> assertThat(
                            operation.call(path, "Authorization", ADMIN).status())
                    .as(operation.toString())
                    .isLessThan(500)
                    .isNotIn(401, 403));
        });
        all.assertAll();
    }

    @Test
    void aPathWrittenAnotherWayOpensNothing() {
        Site mine = EdgeFixture.site();
        Site other = EdgeFixture.site();
        String foreign = other.bearer(SCOPES.toArray(String[]::new));
        String lacking = mine.bearer("screen");

        SoftAssertions all = new SoftAssertions();
        guarded()
                .forEach(operation -> variants(operation.path(mine.key()), mine, other)
                        .forEach(path -> {
                            for (String[] headers : new String[][] {
                                {}, {"Authorization", foreign}, {"Authorization", lacking}, {"Authorization", UNKNOWN}
                            }) {
                                Answer answer = operation.call(path, headers);
                                all.assertThat(answer.status())
                                        .as(operation.method() + " " + path)
                                        .isBetween(400, 499);
                            }
                            all.assertThat(operation
                                            .call(path, "Authorization", ADMIN)
                                            .status())
                                    .as(operation.method() + " " + path)
                                    .isLessThan(500);
                        }));
        all.assertAll();
    }

    @Test
    void aSubmissionTakesNoBadOrForeignCredential() throws SQLException {
        Site mine = EdgeFixture.site();
        String foreign = EdgeFixture.site().bearer("moderate");
        SoftAssertions all = new SoftAssertions();
        List<Operation> submissions =
                readers().filter(AccessMatrixTest::isSubmission).toList();
        assertThat(submissions).isNotEmpty();
        for (Operation operation : submissions) {
            for (String token : List.of(UNKNOWN, expired(mine), revoked(mine))) {
                all.check(() -> assertUnauthorized(operation.call(operation.path(mine.key()), "Authorization", token)));
            }
            all.check(() ->
                    assertProblem(operation.call(operation.path(mine.key()), "Authorization", foreign), "forbidden"));
        }
        all.assertAll();
    }

    @Test
    void otherReadersCallsPayNoHeedToACredential() {
        Site mine = EdgeFixture.site();
        SoftAssertions all = new SoftAssertions();
        readers().filter(operation -> !isSubmission(operation)).forEach(operation -> {
            String path = operation.path(mine.key());
            all.assertThat(operation.call(path, "Authorization", UNKNOWN).status())
                    .as(operation.method() + " " + path)
                    .isEqualTo(operation.call(path).status());
        });
        all.assertAll();
    }

    @Test
    void readersCallsOnAnUnknownSiteAreToldSoAndNoPathBreaksThem() {
        Site mine = EdgeFixture.site();
        String foreign = EdgeFixture.site().bearer("moderate");
        SoftAssertions all = new SoftAssertions();
        readers().forEach(operation -> {
            if (operation.isOfASite()) {
                all.check(() -> assertProblem(operation.call(operation.path("no-such-site")), "unknown-site"));
                all.check(() -> assertProblem(
                        operation.call(operation.path("no-such-site"), "Authorization", foreign), "unknown-site"));
            }
            variants(operation.path(mine.key()), mine, mine)
                    .forEach(path -> all.assertThat(operation.call(path).status())
                            .as(operation.method() + " " + path)
                            .isLessThan(500));
        });
        all.assertAll();
    }

    private static boolean isSubmission(Operation operation) {
        return operation.method().equals("POST") && operation.path("x").endsWith("/comments");
    }

    @Test
    void anotherSitesCredentialGetsTheSameAnswerWhateverTheId() {
        Site mine = EdgeFixture.site();
        String id = mine.id("/a", null, "Heat helped me a lot");
        String foreign = EdgeFixture.site().bearer(SCOPES.toArray(String[]::new));
        for (String each : List.of(id, "01890000-0000-7000-8000-000000000000", "nothing", "%00")) {
            assertThat(EdgeFixture.get(mine.path("/moderation/comments/" + each), "Authorization", foreign)
                            .status())
                    .isIn(400, 403);
        }
        assertProblem(EdgeFixture.get(mine.path("/moderation/comments/" + id), "Authorization", foreign), "forbidden");
        assertProblem(
                EdgeFixture.get(mine.path("/moderation/comments/nothing"), "Authorization", foreign), "forbidden");
    }

    private static Stream<String> variants(String path, Site mine, Site other) {
        int last = path.lastIndexOf('/') + 1;
        String tail = path.substring(last);
        String escaped = String.format("%%%02x", (int) tail.charAt(0)) + tail.substring(1);
        return Stream.of(
                path + ";x=1",
                path.replace("/sites", "/sites;x=1"),
                path.replace(mine.key(), mine.key() + ";x=1"),
                path.replace(mine.key(), mine.key() + ";site=" + other.key()),
                path.replace(mine.key(), other.key() + "%2F..%2F" + mine.key()),
                path.replace(mine.key(), "..%2Fsites%2F" + mine.key()),
                path.replace("/", "//"),
                "/" + path,
                path.replace("/sites", "//sites"),
                path.replace("/sites", "/./sites"),
                path.replace("/sites", "/x/../sites"),
                path.substring(0, last) + escaped,
                path.replace("sites", "%73ites"),
                path.replace("edge", "%65dge"),
                path.replace("/sites", "%2Fsites"),
                path + "/",
                path + "//",
                path + "/.",
                path + "%20",
                path + "%00",
                path + ".json",
                path + "?site=" + other.key(),
                path.toUpperCase(Locale.ROOT),
                path.replace("sites", "Sites"),
                path.replace(mine.key(), mine.key().toUpperCase(Locale.ROOT)));
    }

    private static Stream<Operation> guarded() {
        return Operations.all().stream().filter(operation -> !operation.isOpen());
    }

    private static Stream<Operation> readers() {
        return Operations.all().stream().filter(Operation::isOpen);
    }

    private static void assertUnauthorized(Answer answer) {
        assertProblem(answer, "unauthorized");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    private String expired(Site site) throws SQLException {
        Answer made = site.credential("expired" + System.nanoTime(), SCOPES.toArray(String[]::new));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update credential set expires_at = now() - interval '1 second' where id = '"
                    + made.json().path("id").asText() + "'");
        }
        return "Bearer " + made.json().path("token").asText();
    }

    private static String revoked(Site site) {
        Answer made = site.credential("revoked" + System.nanoTime(), SCOPES.toArray(String[]::new));
        assertThat(asAdmin(
                                "DELETE",
                                site.path(
                                        "/credentials/" + made.json().path("id").asText()),
                                "")
                        .status())
                .isEqualTo(204);
        return "Bearer " + made.json().path("token").asText();
    }
}
