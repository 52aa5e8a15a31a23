package dev.rejoinder;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An answer as a document shows it: ids and times are of another day, a {@code …} stands for whatever was left out, and line breaks are where
 * readers need them.
 */
record ShownAnswer(List<String> pieces) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    static ShownAnswer of(String shown) {
        return new ShownAnswer(List.of(plain(shown).split("…", -1)));
    }

    /** Whether this was answered, from beginning to end. */
    boolean isIn(String answer) {
        String rest = plain(answer);
        if (!rest.startsWith(pieces.get(0)) || !rest.endsWith(pieces.get(pieces.size() - 1))) {
            return false;
        }
        int from = 0;
        for (String piece : pieces) {
            int found = rest.indexOf(piece, from);
            if (found < 0) {
                return false;
            }
            from = found + piece.length();
        }
        return true;
    }

    private static String plain(String answer) {
        String days = TIME.matcher(answer).replaceAll("TIME");
        return ID.matcher(days).replaceAll("ID").replace("\r", "").replace("\n", "");
    }
}
