package dev.rejoinder.learning;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Metrics of learning on this replica: lessons, training runs and cache misses. They name no site and no person. */
@Singleton
class LearningMetrics {
    private final Counter taught;
    private final Counter failed;
    private final Counter unreadable;
    private final Counter missed;
    private final Timer rounds;

    LearningMetrics(MeterRegistry meters) {
        taught = Counter.builder("rejoinder.learning.lessons")
                .description("Lessons that decisions taught")
                .register(meters);
        failed = Counter.builder("rejoinder.learning.failed")
                .description("Rounds of learning that failed; each is tried again")
                .register(meters);
        unreadable = Counter.builder("rejoinder.learning.unreadable")
                .description("Lessons that a round left out because they could not be read")
                .register(meters);
        missed = Counter.builder("rejoinder.learning.missed")
                .description("Comments judged without their site's model because it was not in memory yet")
                .register(meters);
        rounds = Timer.builder("rejoinder.learning.rounds")
                .description("Rounds of learning, and how long they took")
                .register(meters);
    }

    void countLessons(int lessons) {
        taught.increment(lessons);
    }

    void countFailure() {
        failed.increment();
    }

    void countUnreadable(int lessons) {
        unreadable.increment(lessons);
    }

    void countMiss() {
        missed.increment();
    }

    void recordRound(Duration took) {
        rounds.record(took);
    }
}
