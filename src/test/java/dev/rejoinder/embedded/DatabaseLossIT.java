package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The PostgreSQL inside dies while the service runs, whichever of its processes is killed. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class DatabaseLossIT {
    private static final int WRITERS = 4;
    private static final int KILLS = 3;
    private static final String SERVER = "bin/postgres";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<Integer> answers = ConcurrentHashMap.newKeySet();
    private String base = "";

    @ParameterizedTest
    @ValueSource(strings = {SERVER, "postgres: rejoinder", "postgres: checkpointer", ""})
    void itIsThereAgainWithEverythingThatWasAcknowledged(String killed) throws Exception {
        Path folder = Folders.started("loss");
        try (PackagedProgram service = start(folder)) {
            AtomicBoolean enough = new AtomicBoolean();
            List<Thread> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> new Thread(() -> write("w" + writer + "-", enough)))
                    .toList();
            writers.forEach(Thread::start);
            for (int kill = 0; kill < KILLS; kill++) {
                int before = acknowledged.size();
                until(() -> acknowledged.size() > before + 20);
                List<ProcessHandle> dying = processes(folder, killed);
                assertThat(dying).isNotEmpty();
                dying.forEach(ProcessHandle::destroyForcibly);
                until(() -> dying.stream().noneMatch(ProcessHandle::isAlive));
                until(() -> {
                    assertThat(get("/health/live")).isEqualTo(200);
                    return get("/health/ready") == 200;
                });
            }
            enough.set(true);
            for (Thread writer : writers) {
                writer.join();
            }

            assertThat(answers).isSubsetOf(201, 202, 503);
            for (Map.Entry<String, String> one : acknowledged.entrySet()) {
                assertThat(id(post(one.getKey()))).isEqualTo(one.getValue());
            }
            assertThat(service.said()).doesNotContain("\tat ");
            assertThat(service.signal("TERM")).isIn(0, 143);
            assertThat(processes(folder, "")).isEmpty();
        }
    }

    @Test
    void whatCannotBeStartedAgainEndsTheService() throws Exception {
        Path folder = Folders.started("loss-for-good");
        try (PackagedProgram service = start(folder)) {
            Files.delete(folder.resolve("postgres/global/pg_control"));
            processes(folder, SERVER).forEach(ProcessHandle::destroyForcibly);

            assertThat(service.exitCode()).isEqualTo(DatabaseLoss.EXIT);
            assertThat(service.said())
                    .containsOnlyOnce("Rejoinder ends, for PostgreSQL inside ended and could not be started again.")
                    .contains(folder.resolve("postgres.log").toString())
                    .doesNotContain("\tat ");
            assertThat(processes(folder, "")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ended unexpectedly"})
    void aStopIsAStopEvenWhileItIsBeingStartedAgain(String words) throws Exception {
        Path folder = Folders.started("loss-and-stop");
        try (PackagedProgram service = start(folder)) {
            processes(folder, SERVER).forEach(ProcessHandle::destroyForcibly);
            until(() -> service.said().contains(words));

            assertThat(service.signal("TERM")).isIn(0, 143);

            assertThat(processes(folder, "")).isEmpty();
            assertThat(folder.resolve("postgres/PG_VERSION")).exists();
        }
    }

    private PackagedProgram start(Path folder) throws IOException {
        PackagedProgram service =
                PackagedProgram.start(folder, Map.of("REJOINDER_LIMIT_NETWORK", "0", "REJOINDER_LIMIT_SITE", "0"));
        base = service.listening().toString();
        service.readOn();
        return service;
    }

    private void write(String prefix, AtomicBoolean enough) {
        for (int n = 0; !enough.get(); n++) {
            try {
                HttpResponse<String> answer = post(prefix + n);
                answers.add(answer.statusCode());
                if (answer.statusCode() / 100 == 2) {
                    acknowledged.put(prefix + n, id(answer));
                }
            } catch (Exception failure) {
                answers.add(-1);
            }
        }
    }

    private HttpResponse<String> post(String key) throws Exception {
        String body = "{\"page\": \"/kept\", \"text\": \"Heat helped me in " + key
                + "\", \"author\": {\"name\": \"Ann\", \"email\": \"ann@example.org\"}}";
        return send(
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key),
                "/api/v1/sites/demo/comments");
    }

    private int get(String path) throws Exception {
        return send(HttpRequest.newBuilder().GET(), path).statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
        request.uri(URI.create(base + path)).timeout(Duration.ofSeconds(20));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String id(HttpResponse<String> answer) {
        String body = answer.body();
        int from = body.indexOf("\"id\":\"") + 6;
        return body.substring(from, from + 36);
    }

    /** Those of this folder's cluster whose command line says so. */
    private static List<ProcessHandle> processes(Path folder, String words) throws IOException {
        Path cluster = folder.toRealPath().resolve("postgres");
        Predicate<ProcessHandle> meant = process -> commandLine(process).contains(words);
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> OrphanedProcesses.worksIn(cluster, process))
                    .filter(meant)
                    .toList();
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }

    private static void until(Condition condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("it never came").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** What is waited for. */
    private interface Condition {
        boolean holds() throws Exception;
    }
}
