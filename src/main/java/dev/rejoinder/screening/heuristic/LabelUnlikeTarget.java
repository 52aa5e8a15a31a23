package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.CodeParts;
import dev.rejoinder.screening.text.Hosts;
import dev.rejoinder.screening.text.Label;
import dev.rejoinder.screening.text.Link;
import dev.rejoinder.screening.text.Links;
import dev.rejoinder.screening.text.Words;
import java.util.ArrayList;
import java.util.List;

/** A label that names one site on a link that leads to another, as in phishing. */
final class LabelUnlikeTarget implements Heuristic.OfText {
    @Override
    public String name() {
        return "label-unlike-target";
    }

    @Override
    public String says() {
        return "A link names one site and leads to another.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        List<Signal> signals = new ArrayList<>();
        for (Label label : analysedText.labels()) {
            String shown = hostShown(label.words());
            String target = Hosts.of(label.target());
            if (!shown.isEmpty() && target.indexOf('.') > 0 && !sameSite(shown, target) && signals.isEmpty()) {
                signals.add(new Signal(
                        name(),
                        2.5,
                        "shows " + Words.quote(shown) + ", leads to " + Words.quote(target),
                        label.span()));
            }
        }
        return signals;
    }

    /** The host, if the label is nothing but an address. */
    private static String hostShown(String label) {
        if (label.isEmpty() || label.length() > 300 || label.chars().anyMatch(Character::isWhitespace)) {
            return "";
        }
        List<Link> links = new ArrayList<>(Links.in(label, CodeParts.of("")));
        return links.isEmpty() || links.get(0).span().start() > 0
                ? ""
                : links.get(0).host();
    }

    /** Under one name: the last two parts agree, or three where the last are short, as in co.uk. */
    private static boolean sameSite(String one, String other) {
        return under(one, other) || under(other, one) || registered(one).equals(registered(other));
    }

    private static boolean under(String host, String parent) {
        return host.equals(parent) || host.endsWith("." + parent);
    }

    private static String registered(String host) {
        int last = host.lastIndexOf('.');
        int second = last < 1 ? -1 : host.lastIndexOf('.', last - 1);
        boolean shortSecond = second >= 0 && last - second <= 4 && host.length() - last <= 3;
        int start = shortSecond ? host.lastIndexOf('.', second - 1) : second;
        return host.substring(start + 1);
    }
}
