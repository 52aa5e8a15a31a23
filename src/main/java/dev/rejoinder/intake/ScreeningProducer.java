package dev.rejoinder.intake;

import dev.rejoinder.screening.Candidate;
import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.NoModel;
import dev.rejoinder.screening.Screening;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.SignalSentences;
import dev.rejoinder.screening.heuristic.Heuristics;
import dev.rejoinder.screening.text.DisposableDomains;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Makes the pure screening available, with its time budget and the machine's clock. */
@Singleton
final class ScreeningProducer {
    private static final Duration LOADING = Duration.ofMinutes(1);
    private static final Candidate SAMPLE = new Candidate(
            "Thank you, that *helped*: see https://example.com/back for more, and `roll` both shoulders.",
            "Ann",
            "https://example.com",
            null,
            0);

    private final List<Heuristic> heuristics = Heuristics.inOrder();

    @Produces
    @Singleton
    Screening screening(BudgetSettings settings) {
        // Once without a limit, so that the first comment is not held for what loading tables and classes takes.
        new Screening(heuristics, LOADING, System::nanoTime)
                .screen(SAMPLE, Circumstances.none(), new ScreeningSettings(2, List.of("x")), new NoModel());
        return new Screening(heuristics, settings.budget(), System::nanoTime);
    }

    @Produces
    @Singleton
    SignalSentences signalSentences() {
        return new SignalSentences(heuristics);
    }

    @Produces
    @Singleton
    DisposableDomains disposableDomains() {
        return new DisposableDomains();
    }
}
