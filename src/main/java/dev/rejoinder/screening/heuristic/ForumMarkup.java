package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Span;
import java.util.List;

/** Links written for forums ({@code [url=...]}), which work on no blog: sent by a program to every form it finds. */
final class ForumMarkup implements Heuristic.OfText {
    private static final List<String> TAGS = List.of("[url=", "[url]", "[link=", "[/url]");

    @Override
    public String name() {
        return "forum-markup";
    }

    @Override
    public String says() {
        return "It holds the link markup of forums, which no blog shows.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        String folded = analysedText.folded().text().toString();
        for (String tag : TAGS) {
            int at = folded.indexOf(tag);
            while (at >= 0) {
                Span span = analysedText.folded().origin(at, at + tag.length());
                if (!analysedText.code().at(span.start())) {
                    return signal(3.5, "a forum's link tag", span);
                }
                at = folded.indexOf(tag, at + tag.length());
            }
        }
        return List.of();
    }
}
