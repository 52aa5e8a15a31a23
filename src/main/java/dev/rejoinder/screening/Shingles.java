package dev.rejoinder.screening;

/**
 * Runs of four characters of a folded text, with all between letters one space and without web addresses.
 *
 * @param values of which the first {@code count} are runs
 * @param letters how many letters the text has; an ideograph counts three
 */
record Shingles(long[] values, int count, int letters) {
    private static final int LENGTH = 4;

    static Shingles of(CharSequence folded) {
        long[] shingles = new long[folded.length() + 1];
        int count = 0;
        long shingle = 0;
        int letters = 0;
        int units = 0;
        char last = ' ';
        int i = 0;
        while (i <= folded.length()) {
            // Every text ends with a space, so that it makes no difference whether something ignored follows.
            boolean end = i == folded.length();
            boolean address = !end && addressAt(folded, i);
            char unit = end || address ? ' ' : alike(folded.charAt(i));
            i = address ? afterWord(folded, i) : i + 1;
            if (unit == ' ' && last == ' ') {
                continue;
            }
            last = unit;
            letters += unit == ' ' ? 0 : weight(unit);
            shingle = shingle << 16 | unit;
            units++;
            if (units >= LENGTH) {
                shingles[count++] = shingle;
            }
        }
        return new Shingles(shingles, count, letters);
    }

    private static boolean addressAt(CharSequence folded, int i) {
        return folded.charAt(i) == 'h' && (startsWith(folded, i, "http://") || startsWith(folded, i, "https://"));
    }

    private static boolean startsWith(CharSequence folded, int i, String start) {
        return folded.length() - i >= start.length() && start.contentEquals(folded.subSequence(i, i + start.length()));
    }

    private static int afterWord(CharSequence folded, int from) {
        int i = from;
        while (i < folded.length() && folded.charAt(i) != ' ') {
            i++;
        }
        return i;
    }

    private static char alike(char unit) {
        if (unit < 0x80) {
            return unit >= 'a' && unit <= 'z' ? unit : ' ';
        }
        return Character.isLetter(unit) || Character.isSurrogate(unit) ? unit : ' ';
    }

    /** An ideograph says as much as about three letters. */
    private static int weight(char unit) {
        return unit >= 0x3040 && unit < 0xD7A4 ? 3 : 1;
    }
}
