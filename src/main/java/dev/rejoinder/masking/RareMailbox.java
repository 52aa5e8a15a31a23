package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a mailbox name begins whose signs are valid but rarely seen before an at sign. */
final class RareMailbox {
    private static final int MOST_WORDS = 4;
    private static final String MAILTO = "mailto:";
    private static final String SIGNS = "!#$%&'*+-/=?^_`{|}~";

    private static final List<String> LABELS = List.of(
            "mail",
            "msn",
            "skype",
            "icq",
            "facebook",
            "paypal",
            "kontakt",
            "phone",
            "tel",
            "whatsapp",
            "telegram",
            "jabber",
            "xmpp",
            "chat",
            "adres",
            "http");

    private RareMailbox() {}

    /**
     * {@code customer/department=shipping@…} and {@code $A12345@…}, RFC 3696 §3. Each of these signs alone is rather a
     * separator ("email=jane@…"), so it takes a word that has both slash and equals sign, or the dollar at the start.
     */
    static int withRareSigns(DecodedText text, int start, int end) {
        boolean slash = false;
        boolean equals = false;
        int i = start;
        while (end - i < MailboxPart.LONGEST
                && (Chars.isWord(text.at(i - 1)) || "/=+-_.$".indexOf(text.at(i - 1)) >= 0)) {
            i--;
            slash |= text.at(i) == '/';
            equals |= text.at(i) == '=';
        }
        boolean begins = text.at(i - 1) <= ' ' && Chars.isWord(text.at(i));
        boolean named = text.at(start - 1) == '='
                && text.text(i, start).toLowerCase(Locale.ROOT).contains("mail");
        if (begins && slash && equals && !named) {
            return i;
        }
        int bang = startOfBangPath(text, start);
        if (bang >= 0) {
            return bang;
        }
        boolean dollar = text.at(start - 1) == '$' && text.at(start - 2) <= ' ' && !Chars.isAsciiDigit(text.at(start));
        return dollar ? start - 1 : start;
    }

    /** {@code sales/north@…}: words between slashes, of which the first says nothing of what follows, as in "mail/ann@…". */
    static int withSlash(DecodedText text, int start) {
        int first = start;
        for (int words = 1; words < MOST_WORDS && text.at(first - 1) == '/'; words++) {
            int i = first - 1;
            while (start - i < MailboxPart.LONGEST_QUOTED
                    && (Chars.isWord(text.at(i - 1)) || "-_+".indexOf(text.at(i - 1)) >= 0)) {
                i--;
            }
            if (first - 1 - i < 2 || !Chars.isWord(text.at(i)) || isLabel(text.text(i, first - 1))) {
                return start;
            }
            first = i;
        }
        char before = text.at(first - 1);
        boolean begins =
                before <= ' ' || "([{<\"'".indexOf(before) >= 0 || text.matches(first - MAILTO.length(), MAILTO);
        return begins ? first : start;
    }

    private static boolean isLabel(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return CommonWords.has(lower) || LABELS.stream().anyMatch(lower::contains);
    }

    /** {@code !#$%&'*+-/=?^_`{|}~@…}, valid and famous: every sign RFC 5322 allows, or most of them, and no letter. */
    static @Nullable MailboxPart ofSigns(DecodedText text, int end) {
        int start = end;
        while (end - start < SIGNS.length() + 2 && SIGNS.indexOf(text.at(start - 1)) >= 0) {
            start--;
        }
        long different = text.text(start, end).chars().distinct().count();
        return different > SIGNS.length() / 2 && text.at(start - 1) <= ' '
                ? new MailboxPart(start, text.text(start, end))
                : null;
    }

    /** {@code mailhost!jane@…}, RFC 976; not "hello!jane@…". -1 when there is none. */
    private static int startOfBangPath(DecodedText text, int start) {
        int i = start;
        while (start - i < MailboxPart.LONGEST_QUOTED
                && (Chars.isWord(text.at(i - 1)) || "!-.".indexOf(text.at(i - 1)) >= 0)) {
            i--;
        }
        boolean path = text.at(start - 1) == '!' && text.at(start - 2) != '!' && text.at(i - 1) <= ' ' && i < start - 1;
        return path && text.at(i) == text.lower(i) && !MailboxNameTest.isCommonWord(text.text(i, start - 1)) ? i : -1;
    }
}
