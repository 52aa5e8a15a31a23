package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.screening.Candidate;
import dev.rejoinder.screening.Features;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In the heap that the container has, full windows of the longest lessons are learned beside as many models as there is room for. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class LongLessonsIT {
    private static final String TOKEN = "the-administrators-token-of-this-test-only";
    private static final int MODELS = 32;
    private static final int LONGEST = 10_000;

    private static final String LESSONS = """
            insert into lesson (site_id, decision_id, comment_id, spam, teachers, before, vector, taught_at, turn)
            select s.site_id, gen_random_uuid(), gen_random_uuid(), kind.spam, array [by.teacher], -3, ?, now(), 1
            from site s, (values (true), (false)) kind (spam),
                (values ('administrator'), ('akismet:blog')) by (teacher), generate_series(1, ?) n
            where s.site_id like 'site-%' and (s.site_id = 'site-1') = ?
            """;

    private static final String TURNS = """
            insert into learning (site_id, wanted, anew) select site_id, 1, 1 from site where site_id like 'site-%'
            """;

    private static final String LEARNED = """
            select count(*) from learning where learned = wanted and site_id like 'site-%'
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private URI base = URI.create("http://localhost");

    @Test
    void theServiceOutlivesThem() throws Exception {
        Path folder = Folders.started("long-lessons");
        Map<String, String> settings = Map.of(
                "REJOINDER_ADMIN_TOKEN",
                TOKEN,
                "JAVA_TOOL_OPTIONS",
                "-Xmx256m -XX:+ExitOnOutOfMemoryError",
                "REJOINDER_LEARNING_ROOM",
                "" + MODELS);
        try (PackagedProgram service = PackagedProgram.start(folder, settings);
                Connection database = database(service, folder)) {
            for (int i = 1; i <= MODELS; i++) {
                open("site-" + i);
            }
            byte[] longest = vector();
            execute(database, LESSONS, longest, 700, true);
            execute(database, LESSONS, longest, 3, false);
            execute(database, TURNS);

            while (learned(database) < MODELS) {
                assertThat(ready()).isEqualTo(200);
                assertThat(service.said()).doesNotContain("does not learn");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            assertThat(ready()).isEqualTo(200);
            assertThat(service.said()).doesNotContain("OutOfMemoryError:", "does not learn", "ERROR");
        }
    }

    private Connection database(PackagedProgram service, Path folder) throws IOException, SQLException {
        base = service.listening();
        service.readOn();
        return PackagedProgram.connect(folder);
    }

    private void open(String site) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/api/v1/sites")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TOKEN)
                .POST(BodyPublishers.ofString("{\"key\": \"" + site + "\", \"name\": \"A blog\", \"origins\": []}"));
        assertThat(status(request)).isEqualTo(201);
    }

    private int ready() throws IOException, InterruptedException {
        return status(request("/health/ready"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static void execute(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static int learned(Connection database) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(LEARNED);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Of ever other words, which gives the most features. */
    private static byte[] vector() {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder text = new StringBuilder();
        while (text.length() < LONGEST) {
            text.append(random.nextInt(6) == 0 ? ' ' : (char) random.nextInt('a', 'z' + 1));
        }
        return Features.of(new Candidate(text.toString(), "Ann", null, null, 0), List.of())
                .vector()
                .toBytes();
    }
}
