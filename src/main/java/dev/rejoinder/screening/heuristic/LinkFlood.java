package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Link;
import dev.rejoinder.screening.text.Span;
import java.util.List;

/** More links than the site allows. Bare domains count half: they are rendered as plain text. */
final class LinkFlood implements Heuristic.OfText {
    private static final double FIRST = 2.4;
    private static final double FURTHER = 0.7;
    /** Below what is spam by itself: people do post collections of links, with words about each. */
    private static final double MOST = 4.8;

    private static final double MOST_IF_DENSE = 6.0;
    /** Those of the addresses themselves included, some five to ten a link. */
    private static final int DENSE_WORDS_PER_LINK = 20;

    @Override
    public String name() {
        return "link-flood";
    }

    @Override
    public String says() {
        return "It links more often than this site allows.";
    }

    @Override
    public String says(Signal signal) {
        Integer limit = signal.limit();
        if (limit == null) {
            return says();
        }
        return limit == 0
                ? "It holds a link, and this site allows none."
                : "It holds more than the " + (limit == 1 ? "one link" : limit + " links") + " that this site allows.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        List<Link> links = analysedText.links();
        int bare = (int) links.stream().filter(Link::bare).count();
        int count = links.size() - bare + bare / 2;
        int excess = count - Math.max(0, settings.linksAllowed());
        if (excess <= 0) {
            return List.of();
        }
        String evidence = (count == 1 ? "1 link, " : count + " links, ") + settings.linksAllowed() + " allowed";
        Span span = new Span(
                links.get(0).span().start(), links.get(links.size() - 1).span().end());
        boolean dense = analysedText.words().size() < DENSE_WORDS_PER_LINK * count;
        double weight = FIRST + FURTHER * (excess - 1);
        return List.of(new Signal(name(), Math.min(dense ? MOST_IF_DENSE : MOST, weight), evidence, span)
                .against(settings.linksAllowed()));
    }
}
