package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.embedded.TestDatabase;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.sealing.Fingerprints;
import dev.rejoinder.settings.StartSettings;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.Dependent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jdbi.v3.core.Jdbi;

/**
 * A fresh site's outgoing mail. Kinds made here are known to the senders made here alone, so that the service's own leaves them be and a
 * test says when something is sent.
 */
@Dependent
public class Postroom {
    final String site = "post-" + UUID.randomUUID().toString().substring(0, 13);
    final String kind = "kind-" + UUID.randomUUID();
    final OutboxMessages outboxMessages;
    private final Jdbi jdbi;
    private final Payloads payloads;
    private final MailTransport post;
    private final OutboxMetrics outboxMetrics;
    private final Fingerprints fingerprints;
    private final ScheduledExecutorService executor;
    private final Clock clock;
    private final MailerSettings mailerSettings;
    private final StartSettings startSettings;

    Postroom(
            OutboxMessages outboxMessages,
            Jdbi jdbi,
            Payloads payloads,
            MailTransport post,
            OutboxMetrics outboxMetrics,
            Fingerprints fingerprints,
            ScheduledExecutorService executor,
            Clock clock,
            MailerSettings mailerSettings,
            StartSettings startSettings) {
        this.outboxMessages = outboxMessages;
        this.jdbi = jdbi;
        this.payloads = payloads;
        this.post = post;
        this.outboxMetrics = outboxMetrics;
        this.fingerprints = fingerprints;
        this.executor = executor;
        this.clock = clock;
        this.mailerSettings = mailerSettings;
        this.startSettings = startSettings;
    }

    /** A row of the outbox. */
    record Row(UUID id, int attempts, Instant due, boolean parked, String error) {}

    /** Sends mails as they were queued. */
    record Verbatim(String kind) implements MailTemplate {
        @Override
        public Optional<Mail> mail(String site, Map<String, String> parameters) {
            return new PlainMail().mail(site, parameters);
        }
    }

    Postroom open() {
        admin().body(Map.of("key", site, "name", "Post", "origins", List.of("https://blog.example")))
                .post("/api/v1/sites")
                .then()
                .statusCode(201);
        return this;
    }

    static RequestSpecification admin() {
        return given().header("Authorization", "Bearer " + TestDatabase.ADMIN_TOKEN)
                .contentType(ContentType.JSON);
    }

    String path(String rest) {
        return "/api/v1/sites/" + site + "/outbox" + rest;
    }

    OutboxDispatcher sender() {
        return sender(new Verbatim(kind));
    }

    OutboxDispatcher sender(MailTemplate template) {
        Delivery delivery = new Delivery(List.of(template), outboxMessages, payloads, post, outboxMetrics, clock);
        OutboxRelay round = new OutboxRelay(outboxMessages, delivery, clock, mailerSettings);
        return new OutboxDispatcher(round, delivery, executor, startSettings);
    }

    byte[] fingerprint(String address) {
        return fingerprints.ofAddress(site, EmailAddress.parse(address).orElseThrow());
    }

    /** A message of this room's own kind. */
    Message message(String to, String subject) {
        return new Message(
                site,
                kind,
                fingerprint(to),
                Map.of(MailTemplate.TO, to, PlainMail.SUBJECT, subject, PlainMail.TEXT, "What " + subject + " says"));
    }

    /** How many messages were sent, as the metric will say when it is counted anew. */
    double sent() {
        return outboxMetrics.sentSoFar();
    }

    List<Row> rows() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, attempts, due_at, parked_at is not null, coalesce(error, '') from outbox"
                                + " where site_id = :site order by id")
                .bind("site", site)
                .map((row, context) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getTimestamp(3).toInstant(),
                        row.getBoolean(4),
                        row.getString(5)))
                .list());
    }

    /** Lets all leases and pauses be over. */
    void makeDue() {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update outbox set due_at = created_at where site_id = :site and parked_at is null")
                .bind("site", site)
                .execute());
    }

    /** The list over HTTP, in which no address is readable. */
    JsonPath listed(String parked) {
        Response listed = admin().queryParam("parked", parked).get(path(""));
        assertThat(listed.statusCode()).as(listed.asString()).isEqualTo(200);
        assertThat(listed.asString()).doesNotContain("quentin", "hidden.example");
        return listed.jsonPath();
    }

    public static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited 20 s in vain").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    /** All that is logged while this happens, each line with its level. */
    static List<String> loggedDuring(Runnable happens) {
        List<String> said = new ArrayList<>();
        Handler listener = new Handler() {
            @Override
            public synchronized void publish(LogRecord record) {
                said.add(record.getLevel() + " " + new SimpleFormatter().format(record));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            happens.run();
        } finally {
            root.removeHandler(listener);
        }
        return List.copyOf(said);
    }
}
