package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Link;
import dev.rejoinder.screening.text.Span;
import java.util.List;

/** A text that holds links and no words of its own. Readers who comment on a page write about it; programs only leave links. */
final class LinkOnly implements Heuristic.OfText {
    private static final int LEAST_LETTERS = 4;

    @Override
    public String name() {
        return "link-only";
    }

    @Override
    public String says() {
        return "It is nothing but links.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        List<Link> links = analysedText.links();
        if (links.isEmpty() || links.stream().allMatch(Link::bare)) {
            return List.of();
        }
        int letters = 0;
        int next = 0;
        for (Span word : analysedText.words()) {
            while (next < links.size() && links.get(next).span().end() <= word.start()) {
                next++;
            }
            boolean linked = next < links.size() && links.get(next).span().overlaps(word);
            letters += linked ? 0 : word.length();
        }
        return letters >= LEAST_LETTERS
                ? List.of()
                : signal(
                        links.size() == 1 ? 2.0 : 3.2,
                        "nothing but links",
                        links.get(0).span());
    }
}
