package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Span;
import dev.rejoinder.screening.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A word spelt out with one sign between its letters, so that filters do not read it: five different letters and digits, or
 * four before a number. Stammering (d-d-d) is not it.
 */
final class SpacedLetters implements Heuristic.OfText {
    private static final int FEWEST = 5;
    private static final int FEWEST_BEFORE_NUMBER = 4;
    private static final int FEWEST_DIFFERENT = 3;

    @Override
    public String name() {
        return "spaced-letters";
    }

    @Override
    public String says() {
        return "It spells a word out letter by letter, as used to slip past filters.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        List<Span> words = analysedText.words();
        int first = 0;
        while (first < words.size()) {
            int last = endOfRun(analysedText, words, first);
            if (speltOut(analysedText, words, first, last)
                    && !analysedText.code().at(words.get(first).start())) {
                Span span =
                        new Span(words.get(first).start(), words.get(last - 1).end());
                return signal(1.2, Words.quote(analysedText.at(span)) + " is spelt out", span);
            }
            first = Math.max(first + 1, last);
        }
        return List.of();
    }

    /** After the last of the single letters and digits that follow each other with one sign between. */
    private static int endOfRun(AnalysedText analysedText, List<Span> words, int first) {
        int i = first;
        while (i < words.size() && single(analysedText, words.get(i)) && (i == first || near(analysedText, words, i))) {
            i++;
        }
        return i;
    }

    private static boolean speltOut(AnalysedText analysedText, List<Span> words, int first, int last) {
        if (last - first < FEWEST_BEFORE_NUMBER) {
            return false;
        }
        Set<String> different = new HashSet<>();
        for (int i = first; i < last; i++) {
            different.add(analysedText.at(words.get(i)));
        }
        boolean number =
                last < words.size() && near(analysedText, words, last) && endsInDigit(analysedText.at(words.get(last)));
        return different.size() >= FEWEST_DIFFERENT
                && Character.isLetter(
                        analysedText.text().codePointAt(words.get(first).start()))
                && (last - first >= FEWEST || number);
    }

    private static boolean near(AnalysedText analysedText, List<Span> words, int i) {
        int gap = words.get(i - 1).end();
        return words.get(i).start() - gap == 1
                && "\n+*=/,".indexOf(analysedText.text().charAt(gap)) < 0;
    }

    private static boolean single(AnalysedText analysedText, Span word) {
        int c = analysedText.text().codePointAt(word.start());
        return word.length() == Character.charCount(c) && !Words.withoutSpaces(c);
    }

    private static boolean endsInDigit(String word) {
        return word.length() <= 4 && Character.isDigit(word.codePointAt(Math.max(0, word.length() - 2)));
    }
}
