package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;

/** An address in a folded text: where it stands, and its two parts. */
record AddressMatch(int start, int end, String mailbox, String domain) {
    /** Without what belongs to an address before that ends at {@code taken}, if a name is left: "a@example.com+b@example.com". */
    AddressMatch beginningAfter(DecodedText text, int taken, int mailboxEnd) {
        if (start >= taken || taken >= mailboxEnd) {
            return this;
        }
        int from = taken;
        while (from < mailboxEnd && !Chars.isWord(text.at(from))) {
            from++;
        }
        return from == mailboxEnd ? this : new AddressMatch(from, end, text.text(from, mailboxEnd), domain);
    }

    AddressSpan in(DecodedText text) {
        return new AddressSpan(text.originalStart(start), text.originalEnd(end), PartialMask.of(mailbox, domain));
    }
}
