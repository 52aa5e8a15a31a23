package dev.rejoinder.bench;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** What a reader sees of a piece of HTML: its text in NFC, every run of white space one space. */
final class VisibleText {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");

    private VisibleText() {}

    static String of(String html) {
        return collapsed(Jsoup.parseBodyFragment(html).body().text());
    }

    /** A name in one line, where the service shows a space for a control character. */
    static String line(String name) {
        return collapsed(name.replaceAll("\\p{Cc}", " "));
    }

    static String collapsed(String text) {
        return WHITE_SPACE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
