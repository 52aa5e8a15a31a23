package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.Signal;
import java.util.List;

/** The site lately got nearly the same text: once may be a double click, more is a campaign. */
final class NearDuplicates implements Heuristic.OfCircumstances {
    @Override
    public String name() {
        return "near-duplicates";
    }

    @Override
    public String says() {
        return "Nearly the same text came in lately.";
    }

    @Override
    public List<Signal> judge(Circumstances circumstances) {
        int duplicates = circumstances.nearDuplicates();
        if (duplicates < 1) {
            return List.of();
        }
        double weight = duplicates == 1 ? 1.5 : duplicates == 2 ? 3.0 : Math.min(6.0, 3.5 + 0.25 * duplicates);
        return signal(weight, duplicates == 1 ? "1 recent near-duplicate" : duplicates + " recent near-duplicates");
    }
}
