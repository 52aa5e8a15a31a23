package dev.rejoinder.bench.privacy;

import dev.rejoinder.bench.Timings;
import java.util.Locale;

/** How long others waited, in milliseconds: median and what 99 of 100 did not exceed, of reading a thread and of commenting. */
record Felt(int reads, double readP50, double readP99, int comments, double commentP50, double commentP99) {
    static Felt of(Timings reads, Timings comments) {
        return new Felt(
                reads.count(),
                reads.percentile(50),
                reads.percentile(99),
                comments.count(),
                comments.percentile(50),
                comments.percentile(99));
    }

    String reading() {
        return String.format(Locale.ROOT, "%.1f, %.1f", readP50, readP99);
    }

    String commenting() {
        return String.format(Locale.ROOT, "%.1f, %.1f", commentP50, commentP99);
    }
}
