package dev.rejoinder.screening;

/** Writes out texts that a table can hold only spelt: ~ is a new line, {U+200B} a character, {30*ab} a repetition. */
public final class Spelt {
    private Spelt() {}

    public static String out(String spelt) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < spelt.length()) {
            int close = spelt.charAt(i) == '{' ? spelt.indexOf('}', i) : -1;
            if (close < 0) {
                text.append(spelt.charAt(i) == '~' ? '\n' : spelt.charAt(i));
                i++;
                continue;
            }
            String inside = spelt.substring(i + 1, close);
            int star = inside.indexOf('*');
            if (inside.startsWith("U+")) {
                text.appendCodePoint(Integer.parseInt(inside.substring(2), 16));
            } else {
                text.append(inside.substring(star + 1)
                        .replace('~', '\n')
                        .repeat(Integer.parseInt(inside.substring(0, star))));
            }
            i = close + 1;
        }
        return text.toString();
    }
}
