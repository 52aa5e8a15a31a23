package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Label;
import java.util.List;

/**
 * Links written as raw HTML. Comments do not render HTML, but programs send the same text to every form. An anchor without a target counts
 * most, since no person writes one.
 */
final class HtmlLinks implements Heuristic.OfText {
    @Override
    public String name() {
        return "html-links";
    }

    @Override
    public String says() {
        return "It holds links written in HTML, which is not shown here.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        List<Label> html = analysedText.labels().stream().filter(Label::html).toList();
        if (html.isEmpty()) {
            return List.of();
        }
        boolean nowhere = html.stream().anyMatch(label -> label.target().isEmpty());
        double weight = nowhere ? 2.0 : Math.min(0.7, 0.3 + 0.1 * html.size());
        String evidence = html.size() == 1 ? "a link in HTML" : html.size() + " links in HTML";
        return signal(
                weight,
                nowhere ? evidence + ", leading nowhere" : evidence,
                html.get(0).span());
    }
}
