package dev.rejoinder.screening.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Domain names standing alone in a text. Programmers write much that only looks like one (System.Net, node.js,
 * main.rs), so a name counts only under an ending that is rarely anything else, or with a path after it.
 */
final class BareDomains {
    private static final Set<String> PLAIN_ENDINGS = Set.of(
            "com", "info", "biz", "ru", "su", "cn", "xyz", "top", "shop", "online", "site", "website", "store", "club",
            "bet", "casino", "poker", "vip", "win", "loan", "loans", "click", "bond", "buzz", "icu", "cyou", "fun",
            "live", "space", "pro", "tk", "ml", "ga", "cf", "gq", "рф");

    private static final Set<String> ENDINGS_WITH_PATH = Set.of(
            "net", "org", "io", "co", "me", "us", "uk", "de", "fr", "in", "ly", "gl", "to", "cc", "tv", "eu", "gd");

    private BareDomains() {}

    static void addTo(List<Link> links, String text, CodeParts code, int from, int until) {
        int i = text.indexOf('.', from);
        while (i >= 0 && i < until) {
            int start = i;
            while (start > from && inName(text.charAt(start - 1))) {
                start--;
            }
            int end = i;
            while (end < until && inName(text.charAt(end))) {
                end++;
            }
            if (!code.at(start)) {
                add(links, text, start, end, until);
            }
            i = text.indexOf('.', end);
        }
    }

    private static void add(List<Link> links, String text, int start, int end, int until) {
        int last = end;
        while (last > start && !Character.isLetterOrDigit(text.charAt(last - 1))) {
            last--;
        }
        String name = text.substring(start, last);
        int dot = name.lastIndexOf('.');
        if (dot < 2 || name.charAt(0) == '.' || name.contains("..") || clings(text, start, last)) {
            return;
        }
        String ending = name.substring(dot + 1);
        boolean path = last == end
                && end + 1 < until
                && text.charAt(end) == '/'
                && Character.isLetterOrDigit(text.charAt(end + 1));
        if (PLAIN_ENDINGS.contains(ending) || (path && ENDINGS_WITH_PATH.contains(ending))) {
            String host = name.toLowerCase(Locale.ROOT);
            if (!Hosts.nowhere(host)) {
                links.add(new Link(new Span(start, last), host, true));
            }
        }
    }

    /** Part of an address, a path or an expression rather than a name of its own. */
    private static boolean clings(String text, int start, int end) {
        // Markdown's target without a scheme, [x](//a.example), is a link of its own.
        boolean target = start >= 3 && text.startsWith("(//", start - 3);
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        return (!target && "/\\@_$#%&=~".indexOf(before) >= 0) || "@_$(=[".indexOf(after) >= 0;
    }

    private static boolean inName(char unit) {
        return unit == '.' || unit == '-' || Character.isLetterOrDigit(unit);
    }
}
