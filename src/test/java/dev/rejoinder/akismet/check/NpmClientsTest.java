package dev.rejoinder.akismet.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.embedded.TestDatabase;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the published npm clients of Akismet make of this service, each on a site of its own. */
@QuarkusTest
@QuarkusTestResource(value = TestDatabase.class, restrictToAnnotatedClass = false)
@TestProfile(FlowProfile.class)
class NpmClientsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ORIGIN = "https://blog.example";
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private static NodeFolder folder;

    /** What a script says of one of its cases. */
    record Told(String name, boolean passed, String said) {
        static Told of(String line) {
            try {
                JsonNode tree = JSON.readTree(line);
                return new Told(
                        tree.required("case").asText(),
                        tree.required("passed").asBoolean(),
                        tree.required("said").asText());
            } catch (JsonProcessingException e) {
                throw new AssertionError(line, e);
            }
        }
    }

    @BeforeAll
    static void fetchTheClients() throws IOException, InterruptedException {
        folder = NodeFolder.prepare();
    }

    @TestFactory
    Stream<DynamicTest> everyMethodOfAkismetApiWorks() throws IOException, InterruptedException {
        return cases("akismet-api.mjs");
    }

    @TestFactory
    Stream<DynamicTest> everyMethodOfCedxAkismetWorks() throws IOException, InterruptedException {
        return cases("cedx-akismet.mjs");
    }

    @TestFactory
    Stream<DynamicTest> bothWorkAsDocumented() throws IOException, InterruptedException {
        return cases("as-documented.mjs");
    }

    @TestFactory
    Stream<DynamicTest> theIntegrationTestsThatAkismetApiShipsPass() throws IOException, InterruptedException {
        String reporter = "./own-suite.cjs";
        String suite = "node_modules/akismet-api/test/integration.spec.js";
        return cases(
                "node_modules/mocha/bin/mocha.js", "--no-config", "--require", reporter, "--reporter", reporter, suite);
    }

    private static Stream<DynamicTest> cases(String... script) throws IOException, InterruptedException {
        if (!folder.lacks().isEmpty()) {
            // A factory that is skipped is reported nowhere, a test is.
            String message = "Skipped: this needs " + folder.lacks();
            return Stream.of(DynamicTest.dynamicTest(message, () -> assumeTrue(false, message)));
        }
        Map<String, String> environment = Map.of(
                "AKISMET_SERVICE", "localhost:" + RestAssured.port, "AKISMET_KEY", freshKey(), "AKISMET_BLOG", ORIGIN);
        List<String> arguments = Stream.concat(Stream.of("--import", "./names.mjs"), Stream.of(script))
                .toList();
        Ended ended = folder.run(environment, AT_MOST, arguments);
        List<Told> told = ended.output().lines().map(Told::of).toList();
        long failed = told.stream().filter(one -> !one.passed()).count();
        DynamicTest end = DynamicTest.dynamicTest("it ran to its end", () -> {
            assertThat(told).as(ended.errors()).isNotEmpty();
            assertThat(ended.exit()).as(ended.errors()).isEqualTo((int) failed);
        });
        return Stream.concat(told.stream().map(NpmClientsTest::test), Stream.of(end));
    }

    private static DynamicTest test(Told told) {
        return DynamicTest.dynamicTest(
                told.name(),
                () -> assertThat(told.passed())
                        .as("%s: %s", told.name(), told.said())
                        .isTrue());
    }

    /** The Akismet key of a new site that blocks two phrases, which together are spam. */
    private static String freshKey() throws IOException {
        String site = "clients-" + UUID.randomUUID().toString().substring(0, 13);
        String path = "/api/v1/sites/" + site;
        JsonNode phrases =
                JSON.readTree(NodeFolder.SOURCE.resolve("blocked-phrases.json").toFile());
        admin().body(Map.of("key", site, "name", "Clients", "origins", List.of(ORIGIN)))
                .post("/api/v1/sites")
                .then()
                .statusCode(201);
        admin().header("If-Match", "*")
                .body(Map.of("blockedPhrases", phrases))
                .put(path + "/policy")
                .then()
                .statusCode(200);
        return admin().body(Map.of("name", "the blog", "scopes", List.of("screen")))
                .post(path + "/credentials")
                .then()
                .statusCode(201)
                .extract()
                .path("akismetKey");
    }

    private static RequestSpecification admin() {
        return given().header("Authorization", "Bearer " + TestDatabase.ADMIN_TOKEN)
                .contentType(ContentType.JSON);
    }
}
