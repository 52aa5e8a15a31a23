package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
import org.jspecify.annotations.Nullable;

/** Domains with a slip of the finger in their ending, and providers named alone. */
final class SlippedDomain {
    private SlippedDomain() {}

    /** {@code gmail} alone, or with a slipped ending: {@code gmail,com}, {@code gmail. com}. */
    static @Nullable DomainPart providerAt(DecodedText text, int start) {
        int end = start;
        while (end - start < 12 && Chars.isWord(text.at(end))) {
            end++;
        }
        char next = text.at(end);
        if ("-_/:@".indexOf(next) >= 0 || !Domains.isMailProviderInShort(text.text(start, end))) {
            return null;
        }
        String label = text.text(start, end);
        int ending = afterSlip(text, end);
        boolean slipped = text.matches(ending, "com") && !Chars.isWord(text.at(ending + 3));
        return slipped ? new DomainPart(ending + 3, label + ".com", "") : new DomainPart(end, label, "");
    }

    /** {@code example,com} or {@code example com}, where nothing but the address ends there. */
    static @Nullable DomainPart slippedAt(DecodedText text, int start) {
        int end = DomainLabel.endOf(text, start);
        int ending = end + 1;
        boolean known = end > start
                && (text.at(end) == ' ' || text.at(end) == ',')
                && text.at(ending) == 'c'
                && text.matches(ending, "com")
                && !Chars.isWord(text.at(ending + 3))
                && MailboxNameTest.endsALine(text, ending + 3);
        return known ? new DomainPart(ending + 3, text.text(start, end) + ".com", "") : null;
    }

    /** Where the ending would begin if its dot was missed: after white space, a comma, a full stop amid white space. */
    private static int afterSlip(DecodedText text, int end) {
        int next = DotMark.skipSpaces(text, end);
        return ",.".indexOf(text.at(next)) >= 0 ? DotMark.skipSpaces(text, next + 1) : next;
    }
}
