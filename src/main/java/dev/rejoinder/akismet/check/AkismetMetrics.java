package dev.rejoinder.akismet.check;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Metrics of the Akismet API on this replica: checks and feedback. They name no site and no person. */
@Singleton
class AkismetMetrics {
    private final Counter spam;
    private final Counter ham;
    private final Counter undecided;
    private final Counter saidSpam;
    private final Counter saidHam;

    AkismetMetrics(MeterRegistry meters) {
        spam = checks(meters, "true");
        ham = checks(meters, "false");
        undecided = checks(meters, "undecided");
        saidSpam = feedback(meters, "spam");
        saidHam = feedback(meters, "ham");
    }

    private static Counter checks(MeterRegistry meters, String answer) {
        return Counter.builder("rejoinder.akismet.checks")
                .description("Comments that blogs asked about, by what was answered")
                .tag("answer", answer)
                .register(meters);
    }

    private static Counter feedback(MeterRegistry meters, String said) {
        return Counter.builder("rejoinder.akismet.feedback")
                .description("Comments of which blogs said what they are")
                .tag("said", said)
                .register(meters);
    }

    void countCheck(@Nullable Boolean answer) {
        (answer == null ? undecided : answer ? spam : ham).increment();
    }

    void countFeedback(boolean isSpam) {
        (isSpam ? saidSpam : saidHam).increment();
    }
}
