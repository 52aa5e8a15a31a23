package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.RareLetterPairs;
import dev.rejoinder.screening.text.Span;
import dev.rejoinder.screening.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Letters typed at random, as programs do to see whether a form works and to make every copy different. Only words of small
 * Latin letters standing alone are looked at: identifiers, hashes and addresses look random and are not. Words of German,
 * Polish or Czech are long or short of vowels, but made of pairs of letters that occur.
 */
final class Gibberish implements Heuristic.OfText {
    private static final int SHORTEST = 7;
    private static final int LONG = 25;

    @Override
    public String name() {
        return "gibberish";
    }

    @Override
    public String says() {
        return "It holds words of letters typed at random.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        List<Span> random = new ArrayList<>();
        int longOnes = 0;
        for (Span word : analysedText.words()) {
            if (word.length() >= SHORTEST
                    && standsAlone(analysedText.text(), word)
                    && RareLetterPairs.random(analysedText.text(), word.start(), word.end(), SHORTEST)
                    && !analysedText.code().at(word.start())) {
                random.add(word);
                longOnes += word.length() >= LONG ? 1 : 0;
            }
        }
        if (random.isEmpty()) {
            return List.of();
        }
        double weight = longOnes > 0 ? 2.0 + longOnes : 1.0 + 0.6 * (random.size() - 1);
        String evidence = Words.quote(analysedText.at(random.get(0))) + " is letters at random"
                + (random.size() == 1 ? "" : ", as are " + (random.size() - 1) + " more");
        return signal(Math.min(4.0, weight), evidence, random.get(0));
    }

    private static boolean standsAlone(String text, Span word) {
        for (int i = word.start(); i < word.end(); i++) {
            char unit = text.charAt(i);
            if (!(unit >= 'a' && unit <= 'z') && !(i == word.start() && unit >= 'A' && unit <= 'Z')) {
                return false;
            }
        }
        return (word.start() == 0 || Character.isWhitespace(text.charAt(word.start() - 1)))
                && (word.end() == text.length() || " \n\r\t,.!?".indexOf(text.charAt(word.end())) >= 0)
                && !dotted(text, word.end());
    }

    /** The name of a file or a member, rather than the end of a sentence. */
    private static boolean dotted(String text, int end) {
        return end + 1 < text.length() && text.charAt(end) == '.' && Character.isLetterOrDigit(text.charAt(end + 1));
    }
}
