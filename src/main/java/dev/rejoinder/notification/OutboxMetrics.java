package dev.rejoinder.notification;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Metrics of the outbox: messages sent, failed attempts, and messages given up. They name no site and no person, and leave out what is
 * {@linkplain MailTemplate#isConfidential() confidential}.
 */
@Singleton
class OutboxMetrics {
    /** Counted no further: that it is too many is known by then. */
    private static final int MOST = 10_000;

    private static final String PARKED = """
            select count(*) from (
                select from outbox where parked_at is not null and kind <> all(:confidential) limit :most) as parked
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration every;
    private final Set<String> confidential;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private volatile Sample sample = new Sample(0, 0, OptionalLong.empty(), Instant.MIN);

    /** Registers the figures. */
    OutboxMetrics(
            Jdbi jdbi, MeterRegistry meters, Clock clock, OutboxSettings settings, @All List<MailTemplate> templates) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.every = settings.figuresEvery();
        this.confidential = templates.stream()
                .filter(MailTemplate::isConfidential)
                .map(MailTemplate::kind)
                .collect(Collectors.toUnmodifiableSet());
        FunctionCounter.builder(
                        "rejoinder.outbox.sent",
                        this,
                        figures -> figures.sample().sent())
                .description("Messages done with by this replica, but those of data requests")
                .register(meters);
        FunctionCounter.builder(
                        "rejoinder.outbox.failed",
                        this,
                        figures -> figures.sample().failed())
                .description("Attempts of this replica that failed, but those of data requests")
                .register(meters);
        Gauge.builder("rejoinder.outbox.parked", this, OutboxMetrics::parkedOrUnknown)
                .description("Messages given up on all sites, but those of data requests; at most " + MOST)
                .register(meters);
    }

    private record Sample(long sent, long failed, OptionalLong parked, Instant until) {}

    void countSent(String kind) {
        count(kind, sent);
    }

    /** Counted to this moment, which the metric does not tell. */
    long sentSoFar() {
        return sent.get();
    }

    void countFailure(String kind) {
        count(kind, failed);
    }

    private void count(String kind, AtomicLong counter) {
        if (!confidential.contains(kind)) {
            counter.incrementAndGet();
        }
    }

    /** How many messages of all sites were given up; empty while the database is away. */
    OptionalLong parked() {
        return sample().parked();
    }

    private double parkedOrUnknown() {
        OptionalLong parked = parked();
        return parked.isPresent() ? parked.getAsLong() : Double.NaN;
    }

    private Sample sample() {
        Instant now = clock.instant();
        Sample last = sample;
        if (now.isBefore(last.until())) {
            return last;
        }
        Sample next = new Sample(sent.get(), failed.get(), count(), now.plus(every));
        sample = next;
        return next;
    }

    private OptionalLong count() {
        try {
            return OptionalLong.of(jdbi.withHandle(handle -> handle.createQuery(PARKED)
                    .bind("most", MOST)
                    .bindArray("confidential", String.class, confidential)
                    .mapTo(Long.class)
                    .one()));
        } catch (JdbiException away) {
            return OptionalLong.empty();
        }
    }
}
