package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.DomainList;
import dev.rejoinder.screening.text.Hosts;
import dev.rejoinder.screening.text.Link;
import dev.rejoinder.screening.text.Words;
import java.util.List;

/** A link through a service that hides where it leads. Readers use them as well, hence mild. */
final class ShortLink implements Heuristic.OfText {
    private final DomainList shorteners = DomainList.load("link-shorteners.txt");

    @Override
    public String name() {
        return "short-link";
    }

    @Override
    public String says() {
        return "A link goes through a service that hides where it leads.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        for (Link link : analysedText.links()) {
            if (shorteners.contains(link.host())) {
                return signal(0.9, Words.quote(link.host()) + " hides where it leads", link.span());
            }
        }
        String website = analysedText.candidate().website();
        return website != null && shorteners.contains(Hosts.of(website))
                ? signal(0.9, "website: " + Words.quote(Hosts.of(website)) + " hides where it leads")
                : List.of();
    }
}
