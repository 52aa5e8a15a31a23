package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import java.util.List;
import java.util.Set;

/**
 * Short praise that comes with a website or a link, as spammers flatter to have their link published. Readers with a blog of their own
 * praise as well, hence mild.
 */
final class PraiseWithWebsite implements Heuristic.OfText {
    private static final Set<String> PRAISE = Set.of("flattery", "template");
    private static final int SHORT_TEXT = 60;

    @Override
    public String name() {
        return "praise-with-website";
    }

    @Override
    public String says() {
        return "It is praise that comes with a link.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        boolean website = analysedText.candidate().website() != null;
        if ((!website && analysedText.links().isEmpty()) || analysedText.words().size() > SHORT_TEXT) {
            return List.of();
        }
        return analysedText.terms().stream()
                .filter(hit -> PRAISE.contains(hit.term().vocabulary()))
                .findFirst()
                .map(hit -> signal(
                        0.7,
                        "praise with a " + (website ? "website" : "link"),
                        analysedText.folded().origin(hit.start(), hit.end())))
                .orElse(List.of());
    }
}
