package dev.rejoinder.masking.decoding;

/** Kinds of characters that matter for telling where an address begins and ends. */
public final class Chars {
    /** Stands for something already hidden: part of no address. */
    static final char BARRIER = '\uFFFC';

    /** Stands for signs people use in place of an at sign: a circled a, an envelope. */
    public static final char AT_LIKE = '\uE001';

    private Chars() {}

    public static boolean isWord(char c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return c != AT_LIKE
                && (Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK);
    }

    public static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    /** Scripts written without spaces between words, or with endings glued to foreign words: a change of script ends a word. */
    public static boolean isUnspaced(char c) {
        return (c >= 0x0E00 && c <= 0x0EFF)
                || (c >= 0x1100 && c <= 0x11FF)
                || (c >= 0x1780 && c <= 0x17FF)
                || (c >= 0x2E80 && c <= 0xD7AF)
                || (c >= 0xF900 && c <= 0xFAFF);
    }

    public static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Characters that readers do not see (Default_Ignorable and format characters). */
    static boolean isInvisible(int c) {
        if (c < 0xAD) {
            return false;
        }
        return c == 0x34F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x3164
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFFA0
                || (c >= 0xE0000 && c <= 0xE0FFF)
                || Character.getType(c) == Character.FORMAT;
    }
}
