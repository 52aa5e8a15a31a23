package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Span;
import dev.rejoinder.screening.text.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The same character, word or line over and over. Code repeats itself and is left out, as are rulers of dashes. */
final class Repetition implements Heuristic.OfText {
    private static final int LONG_RUN = 25;
    private static final int LEAST_WORDS = 12;
    private static final int LEAST_LINES = 4;
    private static final int LEAST_LINE = 8;

    @Override
    public String name() {
        return "repetition";
    }

    @Override
    public String says() {
        return "It says the same thing over and over.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        return Stream.of(characters(analysedText), words(analysedText), lines(analysedText))
                .flatMap(List::stream)
                .max(Comparator.comparingDouble(Signal::weight))
                .map(List::of)
                .orElse(List.of());
    }

    private List<Signal> characters(AnalysedText analysedText) {
        String text = analysedText.text();
        int start = 0;
        int i = 0;
        int last = -1;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (c != last) {
                start = i;
                last = c;
            }
            i += Character.charCount(c);
            // Letters, digits and emoji; runs of punctuation and spaces are rulers and indents.
            boolean counts = Character.isLetterOrDigit(c) || c > 0x1F000;
            if (counts
                    && (i - start) / Character.charCount(c) == LONG_RUN
                    && !analysedText.code().at(start)) {
                return signal(0.8, "one character more than " + (LONG_RUN - 1) + " times in a row", new Span(start, i));
            }
        }
        return List.of();
    }

    private List<Signal> words(AnalysedText analysedText) {
        Map<String, Integer> counts = new HashMap<>();
        int all = 0;
        for (Span word : analysedText.words()) {
            if (!analysedText.code().at(word.start())) {
                all++;
                counts.merge(analysedText.at(word).toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
        int total = all;
        return all < LEAST_WORDS
                ? List.of()
                : counts.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .filter(most -> most.getValue() * 2 >= total)
                        .map(most -> signal(
                                2.5,
                                Words.quote(most.getKey()) + " " + most.getValue() + " times in " + total + " words"))
                        .orElse(List.of());
    }

    private List<Signal> lines(AnalysedText analysedText) {
        String text = analysedText.text();
        Map<String, Integer> counts = new HashMap<>();
        int all = 0;
        int most = 0;
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(start, end).strip();
            if (line.length() >= LEAST_LINE
                    && Character.isLetterOrDigit(line.codePointAt(0))
                    && !analysedText.code().at(start)) {
                all++;
                most = Math.max(most, counts.merge(line, 1, Integer::sum));
            }
            start = end + 1;
        }
        return most < LEAST_LINES || most * 2 < all ? List.of() : signal(2.5, "one line " + most + " times in " + all);
    }
}
