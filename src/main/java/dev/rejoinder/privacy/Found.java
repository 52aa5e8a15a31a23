package dev.rejoinder.privacy;

/** An address in a folded text: where it stands, and its two parts. */
record Found(int start, int end, String mailbox, String domain) {
    AddressSpan in(Folded text) {
        return new AddressSpan(text.originalStart(start), text.originalEnd(end), PartialMask.of(mailbox, domain));
    }
}
