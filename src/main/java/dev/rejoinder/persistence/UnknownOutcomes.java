package dev.rejoinder.persistence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Tells the operator of writes of which nobody knows whether they are on disk; an author's Idempotency-Key finds it out. */
@Singleton
public class UnknownOutcomes {
    private static final Logger LOG = Logger.getLogger(UnknownOutcomes.class);

    private final Counter counter;

    UnknownOutcomes(MeterRegistry registry) {
        this.counter = Counter.builder("rejoinder.submissions.unknown")
                .description("Submissions answered 503 of which it is not known whether they were stored")
                .register(registry);
    }

    /** So many were written together when the connection was lost. */
    public void note(int submissions) {
        counter.increment(submissions);
        LOG.warnf(
                "The database did not say whether %d submissions were stored before the connection was lost; they were"
                        + " answered 503, and sent again with their Idempotency-Key they are there once.",
                submissions);
    }
}
