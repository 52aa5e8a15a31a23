package dev.rejoinder.disclosure;

import dev.rejoinder.site.Expiring;
import dev.rejoinder.site.Policy;
import dev.rejoinder.site.Retention;
import java.util.List;
import java.util.Map;

/** How long things are kept, for people who have never heard their names. */
final class Terms {
    private static final Map<String, Kind> KINDS = Map.of(
            "network-fingerprints", new Kind("the fingerprint of your network", "after you sent the comment"),
            "refused", new Kind("rejected comments and spam, with all that came with them", "after that decision"),
            "originals",
                    new Kind(
                            "what you typed where an e-mail address was hidden, encrypted",
                            "once no moderator has to look at the comment any more"),
            "addresses",
                    new Kind(
                            "your e-mail address, encrypted and as a fingerprint",
                            "after publication, or a later edit or decision"),
            "lesson-addresses",
                    new Kind("the fingerprint of your address beside what your comment taught", "after that decision"),
            "signals",
                    new Kind(
                            "what the rules found, word for word",
                            "once no moderator has to look at the comment any more"),
            "similarity",
                    new Kind("a number by which nearly the same text is recognised", "after you sent the comment"),
            "idempotency-keys",
                    new Kind("what your browser was answered, should it ask again", "after you sent the comment"),
            "parked-messages", new Kind("mails to you that could not be sent, encrypted", "after they were given up"),
            "data-requests", new Kind("requests for your data, with the address encrypted", "after you asked"));

    private Terms() {}

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
