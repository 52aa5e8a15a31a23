package dev.rejoinder.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.embedded.EmbeddedPostgres;
import dev.rejoinder.embedded.PackagedProgram;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two services on one database: what one publishes the other shows, and neither shows what it cannot vouch for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasIT {
    private static final int STALE_SECONDS = 8;

    private static final String NEEDLE = "Quillfeather";

    private final ExecutorService readers = Executors.newCachedThreadPool();
    private EmbeddedPostgres database;
    private Path folder;
    private Replica one;
    private Replica other;

    @BeforeAll
    void startTwo(@TempDir Path directory) throws Exception {
        folder = Files.createDirectory(directory.resolve("data"));
        database = EmbeddedPostgres.start(folder);
        Map<String, String> settings = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "REJOINDER_SECRET", "dGhpcy1tYXN0ZXItc2VjcmV0LWlzLWZvci10ZXN0cyE=",
                "REJOINDER_ADMIN_TOKEN", Replica.ADMIN_TOKEN,
                "REJOINDER_LIMIT_NETWORK", "0",
                "REJOINDER_STALE_SECONDS", Integer.toString(STALE_SECONDS));
        one = new Replica(PackagedProgram.start(folder, settings).ready());
        one.addSite("replicas");
        other = new Replica(PackagedProgram.start(folder, settings).ready());
    }

    @AfterAll
    void stop() throws Exception {
        readers.shutdownNow();
        for (AutoCloseable each : new AutoCloseable[] {one, other, database}) {
            if (each != null) {
                each.close();
            }
        }
    }

    @Test
    void aCommentIsSeenByTheNextReadHereAndWithinASecondElsewhere() throws Exception {
        assertThat(other.total("spread")).isZero();
        for (int i = 1; i <= 5; i++) {
            one.comment("spread", "number " + i);
            int expected = i;
            assertThat(one.total("spread")).isEqualTo(expected);
            assertThat(within(Duration.ofSeconds(1), () -> other.total("spread") == expected))
                    .isTrue();
        }
    }

    @Test
    void aReplicaWhoseLinkIsCutServesNothingFromMemoryAlone() throws Exception {
        one.comment("cut", "first");
        assertThat(within(Duration.ofSeconds(2), () -> other.total("cut") == 1)).isTrue();
        for (int i = 2; i <= 6; i++) {
            cutLinks();
            one.comment("cut", "number " + i);
            int expected = i;
            assertThat(within(Duration.ofSeconds(2), () -> other.total("cut") == expected))
                    .isTrue();
        }
    }

    @Test
    void aReplicaWhoseLinkIsSilentServesNothingFromMemoryAloneAfterASecond() throws Exception {
        one.comment("silent", "first");
        assertThat(within(Duration.ofSeconds(2), () -> other.total("silent") == 1))
                .isTrue();
        assertThat(within(Duration.ofSeconds(2), () -> one.total("silent") == 1))
                .isTrue();
        List<Long> links = links();
        assertThat(links).hasSize(2);
        links.forEach(pid -> Replica.kill("STOP", pid));
        try {
            one.comment("silent", "second");
            assertThat(one.total("silent")).isEqualTo(2);
            assertThat(within(Duration.ofMillis(1_500), () -> other.total("silent") == 2))
                    .isTrue();
        } finally {
            links.forEach(pid -> Replica.kill("CONT", pid));
        }
    }

    @Test
    void whileTheDatabaseIsFrozenThreadsAreReadStaleForAWhileAndWritesAreRefusedInTime() throws Exception {
        one.comment("frozen", "the last one");
        assertThat(one.total("frozen")).isEqualTo(1);
        assertThat(one.get("counts?page=frozen").statusCode()).isEqualTo(200);
        List<Long> stopped = signal("STOP");
        try {
            long start = System.nanoTime();
            assertThat(one.post("frozen", "lost in the cold").statusCode()).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            for (String question : List.of("thread?page=frozen", "counts?page=frozen")) {
                HttpResponse<String> stale = one.get(question);
                assertThat(stale.statusCode()).isEqualTo(200);
                assertThat(stale.headers().firstValueAsLong("Rejoinder-Stale")).isPresent();
            }
            assertThat(one.get("thread?page=never-asked-for").statusCode()).isEqualTo(503);
            assertThat(within(
                            Duration.ofSeconds(STALE_SECONDS + 4L),
                            () -> one.get("thread?page=frozen").statusCode() == 503))
                    .isTrue();
        } finally {
            stopped.forEach(pid -> Replica.kill("CONT", pid));
        }
        assertThat(within(Duration.ofSeconds(10), () -> one.total("frozen") == 1))
                .isTrue();
        assertThat(one.get("thread?page=frozen").headers().firstValue("Rejoinder-Stale"))
                .isEmpty();
    }

    @Test
    void whatIsGoneIsServedByNobodyWhileTheDatabaseIsFrozen() throws Exception {
        one.publish("kept", NEEDLE + " may stay");
        List<String> left = warm("kept");
        List<String> gone = new ArrayList<>();
        Map<String, Consumer<Replica.Receipt>> ways = Map.of(
                "rejected", one::reject,
                "withdrawn", one::withdraw,
                "edited", receipt -> one.edit(receipt, "something else"));
        Map<String, Replica.Receipt> receipts = new TreeMap<>();
        for (String way : ways.keySet()) {
            receipts.put(way, one.publish(way, NEEDLE + " goes"));
            gone.addAll(warm(way));
        }

        receipts.forEach((way, receipt) -> ways.get(way).accept(receipt));
        List<Long> stopped = signal("STOP");
        try {
            assertThat(answers(gone)).noneMatch(answer -> answer.body().contains(NEEDLE));
            assertThat(answers(left)).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValueAsLong("Rejoinder-Stale")).isPresent();
            });
            assertThat(answers(gone)).noneMatch(answer -> answer.body().contains(NEEDLE));
        } finally {
            stopped.forEach(pid -> Replica.kill("CONT", pid));
        }
        assertThat(within(Duration.ofSeconds(10), () -> one.total("kept") == 1 && other.total("kept") == 1))
                .isTrue();
        assertThat(answers(gone)).noneMatch(answer -> answer.body().contains(NEEDLE));
    }

    @Test
    void whatIsGoneIsServedByNobodyWhoHearsNothing() throws Exception {
        Replica.Receipt receipt = one.publish("unheard", NEEDLE + " goes");
        List<String> questions = warm("unheard");
        List<Long> links = links();
        links.forEach(pid -> Replica.kill("STOP", pid));
        try {
            one.reject(receipt);
            assertThat(within(Duration.ofMillis(1_500), () -> other.total("unheard") == 0))
                    .isTrue();
            for (int i = 0; i < 20; i++) {
                assertThat(answers(questions)).noneMatch(answer -> answer.body().contains(NEEDLE));
            }
        } finally {
            links.forEach(pid -> Replica.kill("CONT", pid));
        }
    }

    @Test
    void aSiteMadeAnewIsEmptyEverywhere() {
        for (int i = 0; i < 3; i++) {
            one.addSite("anew");
            one.publish("anew", "home", NEEDLE + " was here");
            assertThat(within(
                            Duration.ofSeconds(1),
                            () -> other.get("anew", "thread?page=home").body().contains(NEEDLE)))
                    .isTrue();
            one.removeSite("anew");
            one.addSite("anew");
            assertThat(within(
                            Duration.ofMillis(500),
                            () -> other.get("anew", "thread?page=home").body().contains("\"total\":0")))
                    .isTrue();
            assertThat(one.get("anew", "thread?page=home").body()).contains("\"total\":0");
            one.removeSite("anew");
        }
    }

    /** The questions about a page, each asked of both until both know the comment. */
    private List<String> warm(String page) {
        List<String> questions = List.of(
                "thread?page=" + page,
                "thread?shape=tree&page=" + page,
                "thread?sort=newest&page=" + page,
                "thread?limit=500&shape=tree&page=" + page);
        assertThat(within(
                        Duration.ofSeconds(2),
                        () -> answers(questions).stream()
                                .allMatch(answer -> answer.body().contains(NEEDLE))))
                .isTrue();
        return questions;
    }

    /** Both services' answers, asked for at the same time. */
    private List<HttpResponse<String>> answers(List<String> questions) {
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (String question : questions) {
            for (Replica replica : List.of(one, other)) {
                asked.add(CompletableFuture.supplyAsync(() -> replica.get(question), readers));
            }
        }
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private void cutLinks() throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = 'rejoinder-replica-link'");
        }
    }

    private List<Long> links() throws Exception {
        List<Long> links = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select pid from pg_stat_activity where application_name = 'rejoinder-replica-link'")) {
            while (rows.next()) {
                links.add(rows.getLong(1));
            }
        }
        return links;
    }

    private List<Long> signal(String name) throws Exception {
        long postmaster = Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0));
        List<Long> processes = ProcessHandle.of(postmaster)
                .orElseThrow()
                .descendants()
                .map(ProcessHandle::pid)
                .toList();
        Replica.kill(name, postmaster);
        processes.forEach(pid -> Replica.kill(name, pid));
        return java.util.stream.Stream.concat(processes.stream(), java.util.stream.Stream.of(postmaster))
                .toList();
    }

    private static boolean within(Duration time, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        do {
            if (condition.getAsBoolean()) {
                return true;
            }
        } while (System.nanoTime() < end);
        return false;
    }
}
