package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several mailboxes of one domain in brackets, as authors of papers write them: {@code {ann,bob}@example.edu}. */
final class ListedMailbox {
    private static final int LONGEST = 254;
    private static final String OPEN = "{([<";
    private static final String CLOSE = "})]>";
    private static final String SEPARATORS = ",;|&/";
    private static final List<String> WORDS = List.of(" and ", " or ", " und ", " oder ", " et ", " y ");

    private ListedMailbox() {}

    /** Whether a list may end just before this place. */
    static boolean mayEnd(DecodedText text, int end) {
        return CLOSE.indexOf(text.at(end - 1)) >= 0;
    }

    /** The list that ends there; null when something else is in the brackets, or a single name in other brackets than braces. */
    static @Nullable MailboxPart endingAt(DecodedText text, int end) {
        int bracket = CLOSE.indexOf(text.at(end - 1));
        int letters = 0;
        int separators = 0;
        for (int i = end - 2; i >= 0 && end - i <= LONGEST; i--) {
            char c = text.at(i);
            if (c == OPEN.charAt(bracket)) {
                boolean list = letters > 0 && (separators > 0 || bracket == 0) && isEdge(text, i, end);
                return list ? new MailboxPart(i, text.text(i + 1, end - 1)) : null;
            }
            int word = wordBefore(text, i + 1);
            if (word > 0) {
                separators++;
                i -= word - 1;
            } else if (SEPARATORS.indexOf(c) >= 0) {
                separators++;
            } else if (Chars.isWord(c)) {
                letters += Chars.isAsciiDigit(c) ? 0 : 1;
            } else if (!".-_+".contains(String.valueOf(c)) && !isBesideASeparator(text, i)) {
                return null;
            }
        }
        return null;
    }

    /** How long the word is that separates two names and ends just before this place; 0 if none does. */
    private static int wordBefore(DecodedText text, int end) {
        for (String word : WORDS) {
            if (text.matches(end - word.length(), word)) {
                return word.length();
            }
        }
        return 0;
    }

    /** Names at both ends, and nothing that calls a function or looks something up before the opening. */
    private static boolean isEdge(DecodedText text, int opening, int end) {
        char before = text.at(opening - 1);
        return Chars.isWord(text.at(opening + 1))
                && Chars.isWord(text.at(end - 2))
                && !Chars.isWord(before)
                && "])$@".indexOf(before) < 0;
    }

    private static boolean isBesideASeparator(DecodedText text, int i) {
        return Chars.isSpace(text.at(i))
                && (SEPARATORS.indexOf(text.at(i - 1)) >= 0 || SEPARATORS.indexOf(text.at(i + 1)) >= 0);
    }
}
