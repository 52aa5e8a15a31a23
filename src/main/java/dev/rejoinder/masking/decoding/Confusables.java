package dev.rejoinder.masking.decoding;

import java.text.Normalizer;

/** What styled writings of letters and signs stand for: full-width, small, circled, mathematical forms (UAX #15, NFKC). */
final class Confusables {
    private Confusables() {}

    /** A circled a among circled letters is one of them and no sign. */
    static String plain(int c, int before, int after) {
        if (isCircled(c) && (isCircled(before) || isCircled(after))) {
            return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        }
        switch (c) {
            case 0x24D0, 0x24B6, 0x1F150, 0x1F170, 0x1F4E7, 0x1F4E8, 0x1F4E9, 0x2709, 0x1F582 -> {
                return String.valueOf(Chars.AT_LIKE);
            }
            case 0x3002, 0xFF61, 0x2024, 0xFE52, 0xFF0E -> {
                return ".";
            }
            case 0xA0, 0x3000, 0x2007, 0x202F, 0x2009, 0x2002, 0x2003 -> {
                return " ";
            }
            case 0x85, 0x2028, 0x2029 -> {
                return "\n";
            }
            case 0x2010, 0x2011 -> {
                return "-";
            }
            default -> {
                String same = Character.toString(c);
                return isStyled(c) ? Normalizer.normalize(same, Normalizer.Form.NFKC) : same;
            }
        }
    }

    private static boolean isCircled(int c) {
        return c >= 0x24B6 && c <= 0x24E9;
    }

    private static boolean isStyled(int c) {
        return (c >= 0xFF00 && c <= 0xFFEF)
                || (c >= 0xFE50 && c <= 0xFE6F)
                || (c >= 0x2100 && c <= 0x2188)
                || (c >= 0x2460 && c <= 0x24FF)
                || (c >= 0x1D400 && c <= 0x1D7FF)
                || (c >= 0x1F100 && c <= 0x1F1FF);
    }
}
