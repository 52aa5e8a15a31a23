package dev.rejoinder.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares a text with what was made of it when addresses in it were hidden. */
final class MaskedText {
    private static final String HIDDEN = "[e-mail hidden]";
    private static final int SHORTEST_ADDRESS = 5;
    private static final int LONGEST_ADDRESS = 330;
    private static final Pattern DISGUISED_AT = Pattern.compile("(?i)(^|[^a-z])at([^a-z]|$)|&#64;|%40");

    private static final Pattern PLAIN = Pattern.compile("[^\\s@]@[^\\s@.]+\\.[^\\s@]");

    private MaskedText() {}

    /**
     * The addresses that were hidden, in order: none when the texts are equal.
     *
     * @return empty when the texts differ in more than addresses
     */
    static Optional<List<String>> hidden(String sent, String got) {
        if (sent.equals(got)) {
            return Optional.of(List.of());
        }
        List<String> parts = split(got);
        return parts.size() > 1 && sent.startsWith(parts.get(0))
                ? rest(sent, parts.get(0).length(), parts.subList(1, parts.size()))
                : Optional.empty();
    }

    /** What of the text from here on is hidden before each of the parts, the last of which must end it. */
    private static Optional<List<String>> rest(String sent, int from, List<String> parts) {
        if (parts.isEmpty()) {
            return from == sent.length() ? Optional.of(List.of()) : Optional.empty();
        }
        String part = parts.get(0);
        int at = parts.size() == 1
                ? Math.max(from, sent.length() - part.length())
                : sent.indexOf(part, from + SHORTEST_ADDRESS);
        for (; at >= 0 && at - from <= LONGEST_ADDRESS; at = sent.indexOf(part, at + 1)) {
            String address = sent.substring(from, at);
            if (looksLikeAnAddress(address) && sent.startsWith(part, at)) {
                Optional<List<String>> others = rest(sent, at + part.length(), parts.subList(1, parts.size()));
                if (others.isPresent()) {
                    return Optional.of(Stream.concat(Stream.of(address), others.get().stream())
                            .toList());
                }
            }
            if (at == sent.length()) {
                break;
            }
        }
        return Optional.empty();
    }

    /** With no more around it: an address written plainly holds no white space, one in disguise may. */
    private static boolean looksLikeAnAddress(String text) {
        boolean at = text.indexOf('@') > 0
                || text.indexOf('\uFF20') > 0
                || DISGUISED_AT.matcher(text).find();
        boolean spaced = PLAIN.matcher(text).find() && text.chars().anyMatch(Character::isWhitespace);
        return text.length() >= SHORTEST_ADDRESS && at && !spaced;
    }

    private static List<String> split(String got) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = got.indexOf(HIDDEN); at >= 0; at = got.indexOf(HIDDEN, from)) {
            parts.add(got.substring(from, at));
            from = at + HIDDEN.length();
        }
        parts.add(got.substring(from));
        return parts;
    }
}
