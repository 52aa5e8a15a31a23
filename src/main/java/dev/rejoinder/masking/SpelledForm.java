package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
import org.jspecify.annotations.Nullable;

/** {@code j a n e @ e x a m p l e . c o m} or {@code j a n e @ example . com}: letter by letter. */
final class SpelledForm implements AddressForm {
    private static final int LEAST = 3;
    private static final int MOST = 64;

    @Override
    public @Nullable AddressMatch around(DecodedText text, AtMark mark) {
        if (mark.kind() != AtMark.Kind.SIGN || mark.spaces() != 2) {
            return null;
        }
        StringBuilder mailbox = new StringBuilder();
        int start = mark.left();
        while (mailbox.length() < MOST
                && isSingle(text, start - 1)
                && (start == mark.left() || Chars.isSpace(text.at(start)))) {
            mailbox.insert(0, text.at(start - 1));
            start -= 2;
        }
        start += 1;
        StringBuilder domain = new StringBuilder();
        int end = mark.right();
        while (domain.length() < MOST && isSingle(text, end)) {
            domain.append(text.at(end));
            end += 2;
        }
        String name = domain.toString();
        int dot = name.lastIndexOf('.');
        if (mailbox.length() < LEAST) {
            return null;
        }
        if (dot > 0 && Domains.isTopLevel(name.substring(dot + 1))) {
            return new AddressMatch(start, end - 1, mailbox.toString(), name);
        }
        DomainPart whole = DomainPart.at(text, mark.right(), true);
        return whole == null ? null : new AddressMatch(start, whole.end(), mailbox.toString(), whole.name());
    }

    /** A single sign with white space, or the end of the text, on both sides. */
    private static boolean isSingle(DecodedText text, int i) {
        char c = text.at(i);
        boolean alone = text.at(i - 1) <= ' ' && (text.at(i + 1) <= ' ' || ",;!?)".indexOf(text.at(i + 1)) >= 0);
        return alone && (Chars.isWord(c) || c == '.' || c == '-' || c == '_');
    }
}
