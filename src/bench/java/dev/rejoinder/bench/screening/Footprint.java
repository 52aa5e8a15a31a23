package dev.rejoinder.bench.screening;

import dev.rejoinder.learning.Learned;
import dev.rejoinder.learning.LearnedModel;
import dev.rejoinder.learning.Prior;
import dev.rejoinder.screening.FeatureVector;
import dev.rejoinder.screening.Screening;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How much memory the lists, the prior and one site's model take. */
final class Footprint {
    private static final int COPIES = 4;

    private final Results results;

    Footprint(Results results) {
        this.results = results;
    }

    void measure() {
        results.add(Results.ALL, Results.ALL, "pace", "model-bytes", 4.0 * FeatureVector.DIMENSIONS);
        results.add(Results.ALL, Results.ALL, "pace", "prior-bytes", 4.0 * FeatureVector.DIMENSIONS);
        List<Object> kept = new ArrayList<>();
        long before = used();
        for (int i = 0; i < COPIES; i++) {
            Prior prior = Prior.shipped();
            kept.add(new Screening(Duration.ofMinutes(1), System::nanoTime));
            kept.add(new LearnedModel(prior, Learned.from(List.of()), 1, 0, 0));
        }
        long after = used();
        results.add(Results.ALL, Results.ALL, "pace", "heap-bytes", (after - before) / (double) COPIES);
        if (kept.isEmpty()) {
            throw new IllegalStateException("nothing kept");
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
