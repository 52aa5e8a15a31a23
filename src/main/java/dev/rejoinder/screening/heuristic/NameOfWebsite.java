package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AnalysedText;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Hosts;
import dev.rejoinder.screening.text.Span;
import dev.rejoinder.screening.text.Words;
import java.util.List;
import java.util.Locale;

/**
 * A name that repeats the words of its website's address. Bloggers sign with their name and blog under it, hence only names
 * that are no person's: three words or more, a number, or all small letters, and those found in the address's path.
 */
final class NameOfWebsite implements Heuristic.OfText {
    private static final int SHORTEST_WORD = 3;

    @Override
    public String name() {
        return "name-of-website";
    }

    @Override
    public String says() {
        return "The name repeats the address of the website.";
    }

    @Override
    public List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings) {
        String name = analysedText.candidate().name();
        String website = analysedText.candidate().website();
        if (name == null || website == null) {
            return List.of();
        }
        String address = website.toLowerCase(Locale.ROOT);
        String host = Hosts.of(website);
        int path = address.indexOf(host) + host.length();
        int words = 0;
        int inHost = 0;
        int inPath = 0;
        for (Span span : Words.in(name)) {
            String word = name.substring(span.start(), span.end()).toLowerCase(Locale.ROOT);
            if (word.length() >= SHORTEST_WORD) {
                words++;
                inHost += host.contains(word) ? 1 : 0;
                inPath += address.indexOf(word, path) >= 0 ? 1 : 0;
            }
        }
        boolean keywords =
                words >= 3 || name.chars().anyMatch(Character::isDigit) || name.equals(name.toLowerCase(Locale.ROOT));
        boolean repeated = words >= 2 && (inPath >= 2 || (keywords && inHost >= 2));
        return repeated ? signal(1.6, "the name " + Words.quote(name) + " is that of its website") : List.of();
    }
}
