package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Candidate;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.FoldedText;
import dev.rejoinder.screening.text.PhraseMatcher;
import dev.rejoinder.screening.text.PhraseMatchers;
import dev.rejoinder.screening.text.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words and phrases that the site's moderators blocked, in the author's name or website. */
final class BlockedName implements Heuristic.OfText {
    private final PhraseMatchers matchers;

    BlockedName(PhraseMatchers matchers) {
        this.matchers = matchers;
    }

    @Override
    public String name() {
        return "blocked-name";
    }

    @Override
    public String says() {
        return "The name or website holds a word or phrase that this site blocks.";
    }

    @Override
    public boolean isFinal() {
        return true;
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        if (settings.blockedPhrases().isEmpty()) {
            return List.of();
        }
        PhraseMatcher matcher = matchers.of(settings.blockedPhrases());
        Candidate candidate = analysedText.candidate();
        return Stream.concat(
                        in("name", candidate.name(), matcher).stream(),
                        in("website", candidate.website(), matcher).stream())
                .toList();
    }

    private List<Signal> in(String field, @Nullable String value, PhraseMatcher matcher) {
        if (value == null) {
            return List.of();
        }
        return matcher.in(FoldedText.of(value)).stream()
                .limit(1)
                .map(hit -> new Signal(
                        name(), BlockedPhrases.FIRST, "blocked, in the " + field + ": " + Words.quote(hit.phrase())))
                .toList();
    }
}
