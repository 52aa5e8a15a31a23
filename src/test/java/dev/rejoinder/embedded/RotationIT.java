package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The master secret from its first day to its successor's, as an operator goes about it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RotationIT {
    private static final String NEXT =
            Base64.getEncoder().encodeToString("the next secret, 32 bytes of it!".getBytes(StandardCharsets.UTF_8));
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String SEALED = """
            select count(distinct substring(value from 1 for 5)) from (
                select address as value from comment union all select original from revision
                union all select address from data_request union all select payload from outbox
                union all select vector from lesson union all select weights from site_model
                union all select keys from keyring) sealed where value is not null
            """;
    private static final String LESSONS = "select count(*) from lesson where sealed";
    private static final String MODELS = "select count(*) from site_model where sealed";
    private static final String TO_LEARN = "select count(*) from learning where wanted > learned";
    private static final Pattern COMMENT = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern LISTENS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");

    private Path folder;
    private String akismetKey = "";

    @BeforeEach
    void open() throws IOException {
        folder = Folders.freshWithPrograms("rotation");
    }

    @Test
    void aSecretIsChangedWhileTheServiceRunsAndAWrongOneIsNeverStartedWith() throws Exception {
        String first = start(Map.of(), this::leaveTraces);
        assertRefused(Map.of("REJOINDER_SECRET", NEXT));
        assertThat(sealedWith()).isEqualTo(1);
        assertThat(List.of(count(LESSONS), count(MODELS))).containsExactly(3, 1);

        Map<String, String> both = Map.of("REJOINDER_SECRET", NEXT, "REJOINDER_FORMER_SECRETS", first);
        try (PackagedProgram service = program(both)) {
            String address = address(service);
            assertThat(post(address, "Under the next one")).isEqualTo(201);
            assertThat(sealedWith()).isEqualTo(2);

            try (PackagedProgram reseal = PackagedProgram.start(folder, both, "reseal")) {
                assertThat(reseal.exitCode()).as(reseal.said()).isZero();
                assertThat(reseal.said()).contains("values anew", "REJOINDER_FORMER_SECRETS");
            }
            assertThat(sealedWith()).isEqualTo(1);
            assertThat(queue(address)).contains("a•••@e•••.com").doesNotContain("\"email\":null");
            service.signal("TERM");
        }
        start(Map.of("REJOINDER_SECRET", NEXT), this::assertFoundAndErased);
        assertRefused(Map.of());
    }

    @Test
    void aCommandThatDoesNotExistIsRefusedWithWhatThereIs() throws Exception {
        try (PackagedProgram wrong = PackagedProgram.start(folder, Map.of(), "resael")) {
            assertThat(wrong.exitCode()).isEqualTo(2);
            assertThat(wrong.said()).contains("resael", "reseal").doesNotContain("Exception");
        }
    }

    @Test
    void aFormerSecretThatIsNoneIsRefused() throws Exception {
        try (PackagedProgram service = PackagedProgram.start(folder, Map.of("REJOINDER_FORMER_SECRETS", "short"))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.said()).contains("REJOINDER_FORMER_SECRETS").doesNotContain("short", "Exception");
        }
    }

    /** Starts a service, has it take a comment and learn from it, stops it; the secret it kept. */
    private String start(Map<String, String> settings, Step step) throws Exception {
        try (PackagedProgram service = program(settings)) {
            assertThat(post(address(service), "Mail bob@hidden.example, or not: " + settings.size()))
                    .isEqualTo(201);
            assertThat(send(
                            address(service) + "/api/v1/sites/demo/data-requests",
                            "{\"email\": \"ann@example.com\", \"kind\": \"export\"}"))
                    .isEqualTo(202);
            confirm(address(service));
            step.at(address(service));
            while (count(TO_LEARN) > 0) {
                Thread.onSpinWait();
            }
            service.signal("TERM");
        }
        return Files.readString(folder.resolve("secret")).strip();
    }

    private interface Step {
        void at(String address) throws Exception;
    }

    /** What is left of three people where no comment of theirs is: lessons of a deleted and of a withdrawn one, and a check. */
    private void leaveTraces(String address) throws Exception {
        String site = address + "/api/v1/sites/demo";
        Matcher bob = COMMENT.matcher(body(json(site + "/comments", comment("bob", "Cheap watches"))));
        assertThat(bob.find()).isTrue();
        decide(address, bob.group(1), "spam");
        String carl = body(json(site + "/comments", comment("carl", "Heat helped my shoulder")));
        Matcher withdrawn = Pattern.compile("\"id\":\"([^\"]+)\".*\"editToken\":\"([^\"]+)\"")
                .matcher(carl);
        assertThat(withdrawn.find()).as(carl).isTrue();
        decide(address, withdrawn.group(1), "published");
        assertThat(status(HttpRequest.newBuilder(URI.create(site + "/comments/" + withdrawn.group(1)))
                        .header("Edit-Token", withdrawn.group(2))
                        .DELETE()))
                .isEqualTo(204);
        String credential =
                body(administrator(site + "/credentials", "{\"name\": \"blog\", \"scopes\": [\"screen\"]}"));
        Matcher key = Pattern.compile("\"akismetKey\":\"([^\"]+)\"").matcher(credential);
        assertThat(key.find()).as(credential).isTrue();
        akismetKey = key.group(1);
        akismet(address, "comment-check", "&user_ip=8.8.4.4&comment_content=Hi&comment_author_email=dora@example.com");
        try (Connection connection = PackagedProgram.connect(folder);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("delete from comment where id = '" + bob.group(1) + "'"))
                    .isOne();
        }
    }

    private void assertFoundAndErased(String address) throws Exception {
        assertThat(akismet(address, "verify-key", ""))
                .as("used for the first time since")
                .isEqualTo("valid");
        int lessons = count(LESSONS);
        assertThat(count("select count(*) from akismet_check")).isOne();
        for (String name : List.of("bob", "carl", "dora")) {
            assertThat(status(administrator(
                            address + "/api/v1/sites/demo/moderation/data-requests",
                            "{\"kind\": \"erase\", \"remains\": \"nothing\", \"email\": \"" + name
                                    + "@example.com\"}")))
                    .isEqualTo(200);
        }
        assertThat(count(LESSONS)).isEqualTo(lessons - 2);
        assertThat(count("select count(*) from akismet_check")).isZero();
    }

    private String akismet(String address, String call, String more) throws Exception {
        return body(HttpRequest.newBuilder(URI.create(address + "/1.1/" + call))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("api_key=" + akismetKey + "&blog=https://blog.example" + more)));
    }

    private PackagedProgram program(Map<String, String> settings) throws Exception {
        Map<String, String> all = new java.util.HashMap<>(settings);
        all.put("REJOINDER_ADMIN_TOKEN", TOKEN);
        // Mail is on, and nobody listens there.
        all.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        all.put("QUARKUS_MAILER_PORT", "9");
        all.put("QUARKUS_MAILER_FROM", "comments@blog.example");
        all.put("REJOINDER_PUBLIC_URL", "https://comments.example");
        return PackagedProgram.start(folder, all).ready();
    }

    private void assertRefused(Map<String, String> settings) throws Exception {
        try (PackagedProgram service = PackagedProgram.start(folder, settings)) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.said())
                    .startsWith("Rejoinder was not started. ")
                    .contains("another secret", "REJOINDER_SECRET")
                    .doesNotContain("Exception", "\tat ");
            assertThat(service.said().strip().lines())
                    .as("nothing else was done")
                    .hasSize(1);
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    /** How many different keys all that is stored is sealed with. */
    private int sealedWith() throws Exception {
        return count(SEALED);
    }

    private int count(String sql) throws Exception {
        boolean running = Files.exists(folder.resolve("postgres/postmaster.pid"));
        try (AutoCloseable database = running ? () -> {} : Folders.start(folder);
                Connection connection = PackagedProgram.connect(folder);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String address(PackagedProgram service) {
        Matcher matcher = LISTENS.matcher(service.said());
        assertThat(matcher.find()).as(service.said()).isTrue();
        return matcher.group();
    }

    private static int post(String address, String text) throws Exception {
        return send(address + "/api/v1/sites/demo/comments", comment("ann", text));
    }

    private static String comment(String name, String text) {
        return "{\"page\": \"/r\", \"text\": \"" + text + "\", \"author\": {\"name\": \"Somebody\", \"email\": \""
                + name + "@example.com\"}}";
    }

    /** A moderator says that what was published is well published, which teaches. */
    private static void confirm(String address) throws Exception {
        Matcher comment = COMMENT.matcher(queue(address));
        assertThat(comment.find()).isTrue();
        decide(address, comment.group(1), "published");
    }

    private static void decide(String address, String comment, String to) throws Exception {
        HttpRequest.Builder decision = administrator(
                address + "/api/v1/sites/demo/moderation/decisions",
                "{\"items\": [{\"comment\": \"" + comment + "\", \"to\": \"" + to + "\"}]}");
        assertThat(status(decision)).isEqualTo(200);
    }

    private static int send(String url, String json) throws Exception {
        return status(json(url, json));
    }

    private static HttpRequest.Builder administrator(String url, String json) {
        return json(url, json).header("Authorization", "Bearer " + TOKEN);
    }

    private static HttpRequest.Builder json(String url, String json) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
    }

    private static int status(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static String body(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }

    private static String queue(String address) throws Exception {
        return body(HttpRequest.newBuilder(
                        URI.create(address + "/api/v1/sites/demo/moderation/queue?status=published&page=/r"))
                .header("Authorization", "Bearer " + TOKEN));
    }
}
