package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.PhraseMatchers;
import dev.rejoinder.screening.text.Span;
import dev.rejoinder.screening.text.Vocabularies;
import dev.rejoinder.screening.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is typically said in one trade of spam. Each phrase counts once; one alone is seldom enough, it takes several. */
final class Vocabulary implements Heuristic.OfText {
    private static final int MOST_QUOTED = 4;
    /** In longer ones a single word says less: everybody writes "free" and "call" at some time. */
    private static final double SHORT_TEXT = 30;

    private static final double LEAST = 0.15;

    private final PhraseMatchers matchers;
    private final String trade;
    private final String name;
    private final String says;
    private final double most;

    /**
     * Of one of the {@link Vocabularies}.
     *
     * @param matchers of what moderators blocked, which counts there
     * @param trade the vocabulary's name
     * @param name the heuristic's
     * @param says the heuristic's sentence
     * @param most what all phrases together weigh at most
     */
    Vocabulary(PhraseMatchers matchers, String trade, String name, String says, double most) {
        this.matchers = matchers;
        this.trade = trade;
        this.name = name;
        this.says = says;
        this.most = most;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String says() {
        return says;
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        Map<Vocabularies.Term, Span> said = new LinkedHashMap<>();
        for (Vocabularies.Hit hit : analysedText.terms()) {
            if (hit.term().vocabulary().equals(trade)) {
                said.putIfAbsent(hit.term(), analysedText.folded().origin(hit.start(), hit.end()));
            }
        }
        // What the moderators blocked weighs by their word alone, or one word of theirs would count twice.
        said.values()
                .removeIf(place -> analysedText.blocked(matchers, settings).stream()
                        .anyMatch(hit -> hit.span().overlaps(place)));
        if (said.isEmpty()) {
            return List.of();
        }
        double sparse = Math.min(1, SHORT_TEXT / analysedText.words().size());
        double weight = said.keySet().stream()
                .mapToDouble(term -> term.oneWord() ? sparse * term.weight() : term.weight())
                .sum();
        List<Span> spans = new ArrayList<>(said.values());
        String quoted = spans.stream()
                .limit(MOST_QUOTED)
                .map(span -> Words.quote(analysedText.at(span)))
                .collect(Collectors.joining(", "));
        String more = spans.size() > MOST_QUOTED ? " and " + (spans.size() - MOST_QUOTED) + " more" : "";
        if (weight < LEAST) {
            return List.of();
        }
        return signal(Math.min(most, weight), "says " + quoted + more, spans.get(0));
    }
}
