package dev.rejoinder.screening;

import dev.rejoinder.screening.heuristic.Heuristics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small makers for tests. */
public final class Given {
    private Given() {}

    public static Candidate text(String text) {
        return new Candidate(text, null, null, null, 0);
    }

    public static Candidate by(@Nullable String name, @Nullable String website) {
        return new Candidate("Thank you, that helped me.", name, website, null, 0);
    }

    public static ScreeningSettings settings(String... blocked) {
        return new ScreeningSettings(2, List.of(blocked));
    }

    /** The names of all heuristics that find something in the candidate, in their order. */
    public static List<String> found(Candidate candidate, ScreeningSettings settings) {
        AnalysedText analysedText = new AnalysedText(candidate);
        return Heuristics.inOrder().stream()
                .flatMap(heuristic -> heuristic.judge(analysedText, Circumstances.none(), settings).stream())
                .map(Signal::name)
                .distinct()
                .toList();
    }
}
