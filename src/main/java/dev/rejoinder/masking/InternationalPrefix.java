package dev.rejoinder.masking;

/** The two noughts that stand for the plus of a telephone number: {@code 0044 20 …}, {@code (00 44) 20 …}. */
final class InternationalPrefix {
    private static final String NOUGHTS = "00";
    private static final String SEPARATORS = " -./()\u00A0";

    private InternationalPrefix() {}

    /** The text, as long as it was, with a space and a plus for two noughts that may begin a number. */
    static String asPlus(String text) {
        int at = text.indexOf(NOUGHTS);
        if (at < 0) {
            return text;
        }
        StringBuilder plus = new StringBuilder(text);
        while (at >= 0) {
            if (mayBeginANumber(text, at)) {
                plus.replace(at, at + 2, " +");
            }
            at = text.indexOf(NOUGHTS, at + 1);
        }
        return plus.toString();
    }

    /** Where a number begins in the text itself whose plus, or bracket before it, was found at this place. */
    static int startOf(String text, int found) {
        boolean behindANought = found > 0 && text.charAt(found) == '0' && text.charAt(found - 1) == '0';
        return behindANought && mayBeginANumber(text, found - 1) ? found - 1 : found;
    }

    /** Neither the end of a price or a time, nor within a word: a code of a country follows, which has no nought in front. */
    private static boolean mayBeginANumber(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (Character.isLetterOrDigit(before) || "+.,;/=-_#".indexOf(before) >= 0 || followsADigit(text, at)) {
            return false;
        }
        int next = at + 2;
        if (next < text.length() && SEPARATORS.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next < text.length() && text.charAt(next) >= '1' && text.charAt(next) <= '9';
    }

    /** "10:00", and "99 00 12" amid the figures of a number. */
    private static boolean followsADigit(String text, int at) {
        int i = at;
        while (i > 0 && at - i < 3 && " :\u00A0".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return i > 0 && Character.isDigit(text.charAt(i - 1));
    }
}
