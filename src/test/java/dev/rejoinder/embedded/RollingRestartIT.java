package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas behind a balancer that goes by readiness are restarted one after the other, and nobody notices. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RollingRestartIT {
    private static final String TOKEN = "the-administrators-token-of-this-test-only";
    private static final int RESTARTS = Integer.getInteger("rejoinder.restarts", 1);
    private static final int CALLERS = 4;
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Map<String, String> settings = Map.of();
    private EmbeddedPostgres database;
    private List<Backend> backends = List.of();
    private Path folder;

    /** A replica, and whether the balancer sends requests there. */
    private static final class Backend {
        private final HttpClient prober = HttpClient.newHttpClient();
        private final URI base;
        private final int port;
        private PackagedProgram program;
        private volatile boolean up;
        private int failed;

        Backend(int port) {
            this.port = port;
            this.base = URI.create("http://127.0.0.1:" + port);
        }

        /** Two probes that fail take it out, one that succeeds takes it in. */
        void probe() throws InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(base.resolve("/health/ready"))
                    .timeout(Duration.ofSeconds(1))
                    .build();
            boolean well;
            try {
                well = prober.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException e) {
                well = false;
            }
            failed = well ? 0 : failed + 1;
            up = well || (up && failed < 2);
        }
    }

    @BeforeEach
    void startTwo(@TempDir Path directory) throws Exception {
        folder = Files.createDirectory(directory.resolve("data"));
        database = EmbeddedPostgres.start(folder);
        settings = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME",
                database.user(),
                "QUARKUS_DATASOURCE_PASSWORD",
                database.password(),
                "REJOINDER_SECRET",
                "dGhpcy1tYXN0ZXItc2VjcmV0LWlzLWZvci10ZXN0cyE=",
                "REJOINDER_ADMIN_TOKEN",
                TOKEN,
                "REJOINDER_LIMIT_NETWORK",
                "0",
                "REJOINDER_LIMIT_SITE",
                "0",
                "REJOINDER_SHUTDOWN_GRACE",
                "1500ms");
        backends = List.of(new Backend(freePort()), new Backend(freePort()));
        for (Backend backend : backends) {
            start(backend);
            threads.execute(() -> probe(backend));
        }
    }

    @AfterEach
    void stop() throws Exception {
        threads.shutdownNow();
        for (Backend backend : backends) {
            backend.program.close();
        }
        database.close();
    }

    @Test
    void nobodyNotices() throws Exception {
        makeSite();
        for (int caller = 0; caller < CALLERS; caller++) {
            int number = caller;
            threads.execute(() -> call(number));
        }
        for (int restart = 0; restart < RESTARTS; restart++) {
            Backend next = backends.get(restart % backends.size());
            until(next);
            int before = answered.get();
            assertThat(next.program.signal("TERM")).isIn(0, 143);
            assertThat(next.program.said()).contains("no longer ready").doesNotContain("ERROR", "\tat ");
            start(next);
            assertThat(answered.get()).as("requests meanwhile").isGreaterThan(before);
        }
        until(backends.get((RESTARTS - 1) % backends.size()));

        assertThat(failures).isEmpty();
    }

    private void start(Backend backend) throws IOException {
        Stream<Map.Entry<String, String>> all = Stream.concat(
                settings.entrySet().stream(),
                Stream.of(Map.entry("QUARKUS_HTTP_PORT", Integer.toString(backend.port))));
        backend.program = PackagedProgram.start(
                        folder, all.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .ready();
    }

    private static void probe(Backend backend) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                backend.probe();
            } catch (InterruptedException e) {
                return;
            }
            LockSupport.parkNanos(BETWEEN_PROBES.toNanos());
        }
    }

    private static void until(Backend backend) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!backend.up) {
            assertThat(System.nanoTime()).as("it never came up").isLessThan(deadline);
            LockSupport.parkNanos(BETWEEN_PROBES.toNanos());
        }
    }

    private void makeSite() throws Exception {
        HttpRequest.Builder site = HttpRequest.newBuilder(backends.get(0).base.resolve("/api/v1/sites"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TOKEN)
                .POST(BodyPublishers.ofString("{\"key\": \"rolling\", \"name\": \"Rolling\", \"origins\": []}"));
        HttpResponse<String> made = HttpClient.newHttpClient().send(site.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(made.statusCode()).isEqualTo(201);
    }

    /** Reads and writes in turn, as a balancer hands it on: to one that is up, on connections that are kept. */
    private void call(int caller) {
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
            List<Backend> up = backends.stream().filter(backend -> backend.up).toList();
            URI base = up.isEmpty() ? backends.get(0).base : up.get(i % up.size()).base;
            HttpRequest.Builder request = i % 2 == 0
                    ? HttpRequest.newBuilder(base.resolve("/api/v1/sites/rolling/thread?page=/" + i))
                    : HttpRequest.newBuilder(base.resolve("/api/v1/sites/rolling/comments"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"page\": \"/" + caller + "\", \"text\": \"Heat helped me "
                                    + i + "\", \"author\": {\"name\": \"Ann\", \"email\": \"ann@example.org\"}}"));
            try {
                int status = client.send(
                                request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                answered.incrementAndGet();
                if (status >= 300) {
                    failures.add(base + " " + status);
                }
            } catch (IOException e) {
                failures.add(base + " " + e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
