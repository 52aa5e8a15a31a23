package dev.rejoinder.bench.screening;

import dev.rejoinder.learning.classifier.BaseModel;
import dev.rejoinder.learning.classifier.ModelParameters;
import dev.rejoinder.learning.classifier.TrainedModel;
import dev.rejoinder.screening.Candidate;
import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.FeatureVector;
import dev.rejoinder.screening.Screening;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.heuristic.Heuristics;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.List;

/** How much memory all lists, the prior and one site's model take, with what judging a first comment loads. */
final class Footprint {
    private static final Candidate SAMPLE = new Candidate(
            "Thank you! See https://example.com/back, \u043f\u0440\u0438\u0432\u0435\u0442",
            "Ann",
            "https://example.com",
            "Backs",
            0);

    private Footprint() {}

    /** To be asked before anything else has used what is measured. */
    static void measure(Results results) {
        long before = used();
        long after;
        Screening screening = new Screening(Heuristics.inOrder(), Duration.ofMinutes(1), System::nanoTime);
        TrainedModel model = new TrainedModel(BaseModel.shipped(), ModelParameters.from(List.of()), 1, 0, 0);
        try {
            screening.screen(SAMPLE, Circumstances.none(), new ScreeningSettings(2, List.of()), model);
            after = used();
        } finally {
            Reference.reachabilityFence(screening);
            Reference.reachabilityFence(model);
        }
        results.add(Results.ALL, Results.ALL, "pace", "all-bytes", (double) (after - before));
        results.add(Results.ALL, Results.ALL, "pace", "model-bytes", (double) Float.BYTES * FeatureVector.DIMENSIONS);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
