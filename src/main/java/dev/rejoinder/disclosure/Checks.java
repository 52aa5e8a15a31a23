package dev.rejoinder.disclosure;

import java.util.Map;

/** What each check looks at, for people who have never heard its name. */
final class Checks {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("honeypot-filled", "whether a field that people cannot see was filled in"),
            Map.entry("forged-stamp", "whether the form came from this server"),
            Map.entry("reused-stamp", "whether one form was sent again and again"),
            Map.entry("answered-too-fast", "whether the form was sent faster than anyone types"),
            Map.entry("near-duplicates", "whether nearly the same text was sent here lately"),
            Map.entry("network-velocity", "how many comments came from the same network lately"),
            Map.entry("disposable-address", "whether the e-mail address is of the throw-away kind"),
            Map.entry("null-origin", "whether the browser said which page the form was on"),
            Map.entry("author-record", "what became of the same person’s earlier comments"),
            Map.entry("blocked-phrase", "words and phrases that this blog does not publish"),
            Map.entry("blocked-name", "the same in the name"),
            Map.entry("link-flood", "how many links there are"),
            Map.entry("link-only", "whether there is anything but links"),
            Map.entry("spam-domain", "whether a link leads to a known spammer’s site"),
            Map.entry("forum-markup", "markup that only programs use here"),
            Map.entry("hidden-addresses", "how many e-mail addresses had to be hidden in the text"),
            Map.entry("website-as-name", "whether the name is a web address"),
            Map.entry("keyword-name", "whether the name is an advertisement"),
            Map.entry("mixed-scripts", "letters of several alphabets within one word"),
            Map.entry("styled-letters", "letters that only look like ordinary ones"),
            Map.entry("hidden-characters", "characters that cannot be seen"),
            Map.entry("repetition", "the same thing said over and over"),
            Map.entry("shouting", "capital letters throughout"));

    private Checks() {}

    static String inWords(String check) {
        return WORDS.getOrDefault(check, check.replace('-', ' '));
    }
}
