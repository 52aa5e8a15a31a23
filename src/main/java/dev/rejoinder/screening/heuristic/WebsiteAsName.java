package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.CodeParts;
import dev.rejoinder.screening.text.Links;
import dev.rejoinder.screening.text.Words;
import java.util.List;

/** A web address where a name belongs; bloggers do sign with their blog's, hence mild. */
final class WebsiteAsName implements Heuristic.OfText {
    @Override
    public String name() {
        return "website-as-name";
    }

    @Override
    public String says() {
        return "The name is a web address.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        String name = analysedText.candidate().name();
        if (name == null || Links.in(name, CodeParts.of(name)).isEmpty()) {
            return List.of();
        }
        return signal(1.0, "the name " + Words.quote(name) + " is a web address");
    }
}
