package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.CommonBlocklist;
import dev.rejoinder.screening.text.PhraseMatchers;
import dev.rejoinder.screening.text.Span;
import dev.rejoinder.screening.text.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Words and phrases of a public list of comment spam, in the text. One is met by chance, several are not. */
final class ListedPhrases implements Heuristic.OfText {
    private static final int MOST_QUOTED = 4;
    private static final int SHORT_TEXT = 150;

    private final PhraseMatchers matchers;

    ListedPhrases(PhraseMatchers matchers) {
        this.matchers = matchers;
    }

    @Override
    public String name() {
        return "listed-phrases";
    }

    @Override
    public String says() {
        return "It holds words and phrases that are known from spam on other blogs.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        List<Span> spans = CommonBlocklist.shipped().in(analysedText.tokens()).stream()
                .map(span -> analysedText.folded().origin(span.start(), span.end()))
                .filter(span -> !analysedText.code().at(span.start()))
                // What the moderators blocked weighs by their word alone.
                .filter(span -> analysedText.blocked(matchers, settings).stream()
                        .noneMatch(hit -> hit.span().overlaps(span)))
                .toList();
        if (spans.isEmpty()) {
            return List.of();
        }
        String quoted = spans.stream()
                .limit(MOST_QUOTED)
                .map(span -> Words.quote(analysedText.at(span)))
                .collect(Collectors.joining(", "));
        // A long text meets more by chance.
        double sparse = Math.max(1, analysedText.words().size() / (double) SHORT_TEXT);
        return signal(weight(spans.size() / sparse), "known from comment spam: " + quoted, spans.get(0));
    }

    private static double weight(double hits) {
        return hits <= 1 ? 0.7 * hits : Math.min(4.2, 0.7 + 1.2 * (hits - 1));
    }
}
