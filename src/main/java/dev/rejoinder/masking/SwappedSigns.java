package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;

/**
 * Signs of which a text says that they stand for the at sign: "jane#example.com (replace # with @)". A sign counts when it
 * stands close to an {@code @} that is part of no word.
 */
final class SwappedSigns {
    private static final int REACH = 16;

    private SwappedSigns() {}

    static String in(DecodedText text) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < text.length() && signs.length() < 8; i++) {
            if (text.at(i) == '@' && !isLetterOrDot(text.at(i - 1)) && !isLetterOrDot(text.at(i + 1))) {
                for (int near = i - REACH; near <= i + REACH; near++) {
                    char c = text.at(near);
                    if (Math.abs(near - i) > 1 && isSign(c) && signs.indexOf(String.valueOf(c)) < 0) {
                        signs.append(c);
                    }
                }
            }
        }
        return signs.toString();
    }

    private static boolean isLetterOrDot(char c) {
        return (Chars.isWord(c) && !Chars.isUnspaced(c)) || c == '.' || c == '/';
    }

    private static boolean isSign(char c) {
        if (c < 128) {
            return "#*$%&!^~".indexOf(c) >= 0;
        }
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL || type == Character.MATH_SYMBOL || type == Character.OTHER_PUNCTUATION;
    }
}
