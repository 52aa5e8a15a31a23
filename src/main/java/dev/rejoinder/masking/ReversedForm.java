package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code gro.elpmaxe@nna}: backwards. Country endings count only where the text nearby says so. */
final class ReversedForm implements AddressForm {
    private static final int LONGEST = 100;

    /** How far off the hint may be: searching the whole text for each sign would be quadratic. */
    private static final int REACH = 200;

    private static final String[] SAID = {
        "backward", "revers", "rückwärts", "envers", "revés", "contrario", "наоборот", "倒", "逆"
    };

    @Override
    public @Nullable AddressMatch around(DecodedText text, AtMark mark) {
        if (mark.kind() != AtMark.Kind.SIGN || mark.spaces() > 0) {
            return null;
        }
        int start = mark.left();
        while (mark.left() - start < LONGEST && isPart(text.at(start - 1))) {
            start--;
        }
        int end = mark.right();
        while (end - mark.right() < LONGEST && isPart(text.at(end))) {
            end++;
        }
        while (end > mark.right() && !Chars.isWord(text.at(end - 1))) {
            end--;
        }
        String domain = reversed(text, start, mark.left());
        int dot = domain.lastIndexOf('.');
        if (end == mark.right() || dot <= 0 || dot == domain.length() - 1) {
            return null;
        }
        String top = domain.substring(dot + 1);
        boolean meant = Domains.isGeneric(top) || (Domains.isTopLevel(top) && isSaid(text, start, end));
        return meant ? new AddressMatch(start, end, reversed(text, mark.right(), end), domain) : null;
    }

    private static boolean isPart(char c) {
        return Chars.isWord(c) || c == '.' || c == '-' || c == '_';
    }

    private static boolean isSaid(DecodedText text, int start, int end) {
        String whole = text.text(Math.max(0, start - REACH), Math.min(text.length(), end + REACH))
                .toLowerCase(Locale.ROOT);
        for (String word : SAID) {
            if (whole.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String reversed(DecodedText text, int start, int end) {
        return new StringBuilder(text.text(start, end)).reverse().toString();
    }
}
