package dev.rejoinder.learning;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How much was taught and learned on this replica. No figure tells sites or people apart. */
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

    void taught(int lessons) {
        taught.increment(lessons);
    }

    void failed() {
        failed.increment();
    }

    void unreadable(int lessons) {
        unreadable.increment(lessons);
    }

    void missed() {
        missed.increment();
    }

    void round(Duration took) {
        rounds.record(took);
    }
}
