package dev.rejoinder.disclosure;

import java.util.Map;

/** What each check looks at, for people who have never heard its name. */
final class DisclosureTexts {
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
            Map.entry("html-links", "links written in HTML, which is not shown here"),
            Map.entry("label-unlike-target", "whether a link says where it leads"),
            Map.entry("look-alike-host", "whether a link’s address only looks like a known one"),
            Map.entry("short-link", "links through services that shorten them"),
            Map.entry("link-in-short-text", "how much is said around a link"),
            Map.entry("hidden-addresses", "how many e-mail addresses had to be hidden in the text"),
            Map.entry("website-as-name", "whether the name is a web address"),
            Map.entry("address-as-name", "whether the name is an e-mail address"),
            Map.entry("name-of-website", "whether the name repeats the address of the website"),
            Map.entry("random-name", "whether the name is letters at random"),
            Map.entry("listed-name", "names and websites known from other blogs’ spam"),
            Map.entry("praise-with-website", "praise that comes with a link"),
            Map.entry("keyword-name", "whether the name is an advertisement"),
            Map.entry("mixed-scripts", "letters of several alphabets within one word"),
            Map.entry("styled-letters", "letters that only look like ordinary ones"),
            Map.entry("hidden-characters", "characters that cannot be seen"),
            Map.entry("spaced-letters", "words spelt out letter by letter"),
            Map.entry("spun-template", "sentences that programs send to many blogs"),
            Map.entry("flattery", "praise that would fit any page"),
            Map.entry("contact-elsewhere", "invitations to write or call elsewhere"),
            Map.entry("gambling-talk", "what is said to sell gambling"),
            Map.entry("medicine-talk", "what is said to sell medicines"),
            Map.entry("adult-talk", "what is said to sell sex"),
            Map.entry("money-talk", "promises of money, loans and quick jobs"),
            Map.entry("goods-talk", "what is said to sell cheap or copied goods"),
            Map.entry("self-promotion", "requests to visit, follow or like something"),
            Map.entry("prize-talk", "news of prizes, and paid text messages"),
            Map.entry("support-number", "what false support lines say"),
            Map.entry("trade-talk", "offers of services"),
            Map.entry("listed-phrases", "words and phrases known from other blogs’ spam"),
            Map.entry("numbered-brand", "names such as gambling sites have"),
            Map.entry("sums-of-money", "whether amounts of money are named"),
            Map.entry("phone-number", "telephone numbers"),
            Map.entry("gibberish", "words of letters at random"),
            Map.entry("torn-text", "whether it begins and ends in the middle of a sentence"),
            Map.entry("decorated-name", "words set between pictures"),
            Map.entry("other-script", "whether it is written in other letters than the page"),
            Map.entry("repetition", "the same thing said over and over"),
            Map.entry("shouting", "capital letters throughout"));

    private DisclosureTexts() {}

    static String inWords(String check) {
        return WORDS.getOrDefault(check, check.replace('-', ' '));
    }
}
