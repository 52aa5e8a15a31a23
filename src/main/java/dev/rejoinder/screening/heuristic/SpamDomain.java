package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.DomainList;
import dev.rejoinder.screening.text.Hosts;
import dev.rejoinder.screening.text.Words;
import java.util.ArrayList;
import java.util.List;

/** A link to a domain that is known for being promoted by spam (the lists of Matomo and of YT-Spam-Lists). */
final class SpamDomain implements Heuristic.OfText {
    private final DomainList listed = DomainList.load("referrer-spam-domains.txt", "video-spam-domains.txt");

    @Override
    public String name() {
        return "spam-domain";
    }

    @Override
    public String says() {
        return "A link leads to a domain that is known from spam.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        List<Signal> signals = new ArrayList<>();
        analysedText.links().stream()
                .filter(link -> listed.contains(link.host()))
                .limit(3)
                .forEach(link -> signals.add(new Signal(name(), 4.0, evidence(link.host()), link.span())));
        String website = analysedText.candidate().website();
        if (website != null && listed.contains(Hosts.of(website))) {
            signals.add(new Signal(name(), 4.0, "website: " + evidence(Hosts.of(website))));
        }
        return signals;
    }

    private static String evidence(String host) {
        return Words.quote(host) + " is known from spam";
    }
}
