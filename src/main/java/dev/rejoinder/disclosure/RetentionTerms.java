package dev.rejoinder.disclosure;

import dev.rejoinder.expiry.Expiring;
import dev.rejoinder.site.Policy;
import dev.rejoinder.site.Retention;
import java.util.List;
import java.util.Map;

/** How long things are kept, for people who have never heard their names. */
final class RetentionTerms {
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry(
                    "network-fingerprints", new Kind("the fingerprint of your network", "after you sent the comment")),
            Map.entry(
                    "refused",
                    new Kind("rejected comments and spam, with all that came with them", "after that decision")),
            Map.entry(
                    "originals",
                    new Kind(
                            "what you typed where an e-mail address was hidden, encrypted",
                            "once no moderator has to look at the comment any more")),
            Map.entry(
                    "addresses",
                    new Kind(
                            "your e-mail address, encrypted and as a fingerprint",
                            "after publication, or a later edit or decision")),
            Map.entry(
                    "lesson-addresses",
                    new Kind("the fingerprint of your address beside what your comment taught", "after that decision")),
            Map.entry(
                    "signals",
                    new Kind(
                            "what the rules found, word for word",
                            "once no moderator has to look at the comment any more")),
            Map.entry(
                    "similarity",
                    new Kind("a number by which nearly the same text is recognised", "after you sent the comment")),
            Map.entry(
                    "idempotency-keys",
                    new Kind("what your browser was answered, should it ask again", "after you sent the comment")),
            Map.entry(
                    "parked-messages",
                    new Kind("mails to you that could not be sent, encrypted", "after they were given up")),
            Map.entry(
                    "data-requests",
                    new Kind("requests for your data, with the address encrypted", "after the mail to you was sent")),
            Map.entry(
                    "checks",
                    new Kind(
                            "where the blog keeps its comments itself and asks about each: fingerprints of it, of your address and of your network",
                            "after the blog asked")),
            Map.entry("check-signals", new Kind("of the same: what the rules found", "after the blog asked")),
            Map.entry(
                    "check-similarity",
                    new Kind(
                            "of the same: a number by which nearly the same text is recognised",
                            "after the blog asked")),
            Map.entry(
                    "check-counts",
                    new Kind(
                            "how many comments such a blog asked about in a month, and how many were spam",
                            "after that month")));

    private RetentionTerms() {}

    /** @param from what the days are counted from */
    private record Kind(String words, String from) {}

    static List<Disclosure.Term> of(List<Expiring> kinds, Policy policy) {
        return kinds.stream()
                .map(kind -> term(kind.what(), kind.days(policy)))
                .sorted(java.util.Comparator.comparing(Disclosure.Term::what))
                .toList();
    }

    /** Whether there is more to say of it than its name. */
    static boolean hasWords(String what) {
        return KINDS.containsKey(what);
    }

    private static Disclosure.Term term(String what, int days) {
        Kind kind = KINDS.getOrDefault(what, new Kind(what.replace('-', ' '), "at most"));
        return new Disclosure.Term(what, kind.words(), days, kept(days, kind.from()));
    }

    /** How long, in words; an end by age may be none. */
    static String kept(int days, String from) {
        return switch (days) {
            case 0 -> "not at all " + from;
            case 1 -> "24 hours " + from;
            case Retention.AS_LONG_AS_THE_COMMENT -> "as long as the comment";
            default -> days + " days " + from;
        };
    }
}
