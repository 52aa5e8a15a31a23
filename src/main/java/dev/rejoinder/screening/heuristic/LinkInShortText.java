package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Link;
import dev.rejoinder.screening.text.Span;
import java.util.List;

/**
 * A text of few words around a link. A comment written for its link says little else, and often ends with the link. Weak by itself: readers
 * recommend pages so, too.
 */
final class LinkInShortText implements Heuristic.OfText {
    private static final int SHORT = 40;
    private static final int VERY_SHORT = 20;

    @Override
    public String name() {
        return "link-in-short-text";
    }

    @Override
    public String says() {
        return "It is only a few words around a link.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        List<Link> links = analysedText.links();
        if (links.isEmpty()) {
            return List.of();
        }
        Link last = links.get(links.size() - 1);
        int words = wordsOutside(analysedText, links);
        boolean closing = words(analysedText, last.span().end()) == 0;
        if (words < 2 || words > SHORT || (words > VERY_SHORT && !closing)) {
            return List.of();
        }
        double weight = (words <= VERY_SHORT ? 0.5 : 0.2) + (closing ? 0.3 : 0);
        return signal(weight, words + " words around a link", last.span());
    }

    private static int wordsOutside(AnalysedText analysedText, List<Link> links) {
        int outside = 0;
        int next = 0;
        for (Span word : analysedText.words()) {
            while (next < links.size() && links.get(next).span().end() <= word.start()) {
                next++;
            }
            outside += next < links.size() && links.get(next).span().overlaps(word) ? 0 : 1;
        }
        return outside;
    }

    private static int words(AnalysedText analysedText, int from) {
        return (int) analysedText.words().stream()
                .filter(word -> word.start() >= from)
                .count();
    }
}
