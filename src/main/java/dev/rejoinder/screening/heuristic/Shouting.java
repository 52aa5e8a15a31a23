package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Span;
import java.util.List;

/** Nearly all in capitals, in scripts that have them. Code is not counted: SQL and constants are not shouted. */
final class Shouting implements Heuristic.OfText {
    private static final int LEAST_LETTERS = 25;
    private static final int LEAST_WORDS = 4;
    private static final double SHARE = 0.75;

    @Override
    public String name() {
        return "shouting";
    }

    @Override
    public String says() {
        return "It is written in capital letters nearly throughout.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        int capitals = 0;
        int smalls = 0;
        int words = 0;
        for (Span word : analysedText.words()) {
            if (analysedText.code().at(word.start())) {
                continue;
            }
            words++;
            for (int i = word.start(); i < word.end(); i++) {
                char unit = analysedText.text().charAt(i);
                capitals += Character.isUpperCase(unit) ? 1 : 0;
                smalls += Character.isLowerCase(unit) ? 1 : 0;
            }
        }
        int cased = capitals + smalls;
        if (cased < LEAST_LETTERS || words < LEAST_WORDS || capitals < SHARE * cased) {
            return List.of();
        }
        return signal(1.0, 100 * capitals / cased + " % of the letters are capitals");
    }
}
