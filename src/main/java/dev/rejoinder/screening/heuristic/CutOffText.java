package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A long text that begins and ends in the middle of a sentence, as programs copy passages from other pages to surround a link. Two
 * sentences joined without a space between ({@code tubs.When}) show a seam. Who forgets a full stop begins with a capital.
 */
final class CutOffText implements Heuristic.OfText {
    private static final int FEWEST_WORDS = 40;
    private static final int SHORTEST_PART = 2;

    @Override
    public String name() {
        return "torn-text";
    }

    @Override
    public String says() {
        return "It begins in the middle of a sentence, as text copied from elsewhere does.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        List<Span> words = analysedText.words();
        if (words.size() < FEWEST_WORDS || !begins(analysedText, words.get(0))) {
            return List.of();
        }
        Span seam = seam(analysedText);
        Span last = words.get(words.size() - 1);
        boolean ends = Character.isLowerCase(analysedText.text().charAt(last.start()))
                && analysedText.text().substring(last.end()).isBlank();
        if (!ends) {
            return seam == null ? List.of() : signal(1.0, "begins in the middle of a sentence", seam);
        }
        return signal(
                seam == null ? 1.5 : 2.2, "begins and ends in the middle of a sentence", seam == null ? last : seam);
    }

    private static boolean begins(AnalysedText analysedText, Span first) {
        return Character.isLowerCase(analysedText.text().charAt(first.start()))
                && first.length() >= SHORTEST_PART
                && analysedText.text().substring(0, first.start()).isBlank()
                && !analysedText.code().at(first.start());
    }

    /** Where a word in small letters, a full stop and a capitalised word stand together; names of code begin otherwise. */
    private static @Nullable Span seam(AnalysedText analysedText) {
        List<Span> words = analysedText.words();
        String text = analysedText.text();
        for (int i = 1; i < words.size(); i++) {
            Span before = words.get(i - 1);
            Span after = words.get(i);
            boolean joined = after.start() - before.end() == 1 && ".?!".indexOf(text.charAt(before.end())) >= 0;
            if (joined
                    && small(text, before.start(), before.end())
                    && before.length() >= SHORTEST_PART
                    && Character.isUpperCase(text.charAt(after.start()))
                    && small(text, after.start() + 1, after.end())
                    && after.end() < text.length()
                    && text.charAt(after.end()) == ' '
                    && (before.start() == 0 || Character.isWhitespace(text.charAt(before.start() - 1)))) {
                return new Span(before.start(), after.end());
            }
        }
        return null;
    }

    private static boolean small(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
