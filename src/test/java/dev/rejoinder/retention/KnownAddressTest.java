package dev.rejoinder.retention;

import static dev.rejoinder.kit.Blog.client;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Guest;
import dev.rejoinder.notification.MailProfile;
import dev.rejoinder.notification.Postroom;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that is open to all differs between an address that has commented and one that has not. */
@QuarkusTest
@TestProfile(MailProfile.class)
class KnownAddressTest {
    private static final String KNOWN = "zoe@example.org";
    private static final String UNKNOWN = "yan@example.org";

    /** What moves by itself. */
    private static final String OF_TIME = "(_seconds_sum|_seconds_max|^process_uptime|^system_load|^jvm_).*";

    @Inject
    Jdbi jdbi;

    private Blog blog;
    private Guest guest;

    @BeforeEach
    void open() {
        blog = Blog.open();
        guest = new Guest(blog, jdbi);
        blog.draft("/a", "Heat helped me").by("Zoe", KNOWN).post();
    }

    @AfterEach
    void close() {
        guest.close();
    }

    @Test
    void answersAreAlike() {
        Response known = guest.ask("export", KNOWN);
        Response unknown = guest.ask("export", UNKNOWN);

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(202);
        assertThat(unknown.asString()).isEqualTo(known.asString());
        assertThat(headers(unknown)).isEqualTo(headers(known));
    }

    @Test
    void everyMetricAndHealthCheckMovesAlikeWhereMailsAreTaken() {
        ask(UNKNOWN);
        ask(KNOWN);

        Map<String, Double> unknown = moved(() -> ask(UNKNOWN));
        Map<String, Double> known = moved(() -> ask(KNOWN));

        assertThat(guest.mails.getReceivedMessages()).hasSize(2);
        assertThat(known).isEqualTo(unknown).isNotEmpty();
    }

    @Test
    void everyMetricAndHealthCheckMovesAlikeWhereMailsAreNotTaken() {
        ask(UNKNOWN);
        ask(KNOWN);
        guest.mails.stop();

        Map<String, Double> unknown = moved(() -> ask(UNKNOWN));
        Map<String, Double> known = moved(() -> {
            guest.ask("export", KNOWN);
            Postroom.until(() -> tried() > 0);
            giveUp();
        });

        assertThat(known).isEqualTo(unknown).isNotEmpty();
    }

    @Test
    void metricsAreThoseThatAreAllowedAndNoOthers() {
        ask(KNOWN);

        assertThat(samples().keySet().stream()
                        .filter(sample -> !sample.startsWith("health"))
                        .map(sample -> sample.replaceAll("\\{.*", ""))
                        .collect(Collectors.toSet()))
                .contains("http_server_requests_seconds_count", "rejoinder_outbox_parked", "system_cpu_count")
                .allMatch(name -> name.matches("(http_server_requests|http_server_active_requests|rejoinder_|jvm_info"
                        + "|jvm_gc_|jvm_memory_max|jvm_memory_usage_after_gc|process_start|process_uptime"
                        + "|system_cpu_count|system_load).*"));
    }

    private void ask(String address) {
        guest.ask("export", address);
        guest.awaitEmptyOutbox();
    }

    private int tried() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(max(attempts), 0) from outbox where site_id = :site and error is not null")
                .bind("site", blog.key())
                .mapTo(Integer.class)
                .one());
    }

    private void giveUp() {
        jdbi.useHandle(handle -> handle.createUpdate("update outbox set parked_at = created_at where site_id = :site")
                .bind("site", blog.key())
                .execute());
    }

    private static Map<String, String> headers(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !header.getName().equalsIgnoreCase("Date"))
                .collect(Collectors.toMap(header -> header.getName(), header -> header.getValue()));
    }

    /** By how much what an outsider can read has moved meanwhile. */
    private static Map<String, Double> moved(Runnable meanwhile) {
        Map<String, Double> before = samples();
        meanwhile.run();
        Map<String, Double> moved = new TreeMap<>();
        samples().forEach((sample, value) -> {
            double by = value - before.getOrDefault(sample, 0.0);
            if (by != 0 && !sample.matches(".*" + OF_TIME) && !sample.matches(OF_TIME)) {
                moved.put(sample, by);
            }
        });
        return moved;
    }

    private static Map<String, Double> samples() {
        Map<String, Double> samples = new TreeMap<>(client().get("/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))));
        samples.put("health " + client().get("/health").asString(), 1.0);
        return samples;
    }
}
