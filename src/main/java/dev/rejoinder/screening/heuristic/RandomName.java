package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.RareLetterPairs;
import dev.rejoinder.screening.text.Span;
import dev.rejoinder.screening.text.Words;
import java.util.List;

/** A name of letters typed at random. */
final class RandomName implements Heuristic.OfText {
    private static final int SHORTEST = 6;

    @Override
    public String name() {
        return "random-name";
    }

    @Override
    public String says() {
        return "The name is letters typed at random.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        String name = analysedText.candidate().name();
        if (name == null) {
            return List.of();
        }
        for (Span word : Words.in(name)) {
            boolean mixedCase = false;
            for (int i = word.start() + 1; i < word.end(); i++) {
                mixedCase |= Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
            }
            if (!mixedCase && RareLetterPairs.random(name, word.start(), word.end(), SHORTEST)) {
                return signal(0.8, "the name " + Words.quote(name) + " is letters at random");
            }
        }
        return List.of();
    }
}
