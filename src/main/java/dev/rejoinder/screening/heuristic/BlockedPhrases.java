package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.PhraseMatcher;
import dev.rejoinder.screening.text.PhraseMatchers;
import dev.rejoinder.screening.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Words and phrases that the site's moderators blocked, in the text. One is enough to have a comment held, even of an
 * author with the best record; two different ones make it spam.
 */
final class BlockedPhrases implements Heuristic.OfText {
    static final double FIRST = 5.0;
    static final double FURTHER = 2.0;
    private static final int MOST_SHOWN = 5;

    private final PhraseMatchers matchers;

    BlockedPhrases(PhraseMatchers matchers) {
        this.matchers = matchers;
    }

    @Override
    public String name() {
        return "blocked-phrase";
    }

    @Override
    public String says() {
        return "It holds a word or phrase that this site blocks.";
    }

    @Override
    public boolean isFinal() {
        return true;
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        List<Signal> signals = new ArrayList<>();
        for (PhraseMatcher.Hit hit : analysedText.blocked(matchers, settings)) {
            if (signals.size() < MOST_SHOWN) {
                double weight = signals.isEmpty() ? FIRST : FURTHER;
                signals.add(new Signal(name(), weight, "blocked: " + Words.quote(hit.phrase()), hit.span()));
            }
        }
        return signals;
    }
}
