package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.DecodedText;
import org.jspecify.annotations.Nullable;

/** {@code jane@example.com} with nothing around the sign, also {@code jane@example DOT com} and {@code jane@gmail}. */
final class JoinedForm implements AddressForm {
    @Override
    public @Nullable AddressMatch around(DecodedText text, AtMark mark) {
        if (mark.kind() != AtMark.Kind.SIGN || mark.spaces() > 0) {
            return null;
        }
        MailboxPart mailbox = MailboxPart.endingAt(text, mark.left(), false);
        if (mailbox == null) {
            return null;
        }
        DomainPart domain = DomainPart.at(text, mark.right(), false);
        if (domain == null) {
            domain = SlippedDomain.providerAt(text, mark.right());
        }
        if (domain == null) {
            domain = SlippedDomain.slippedAt(text, mark.right());
        }
        if (domain == null) {
            domain = DomainPart.behindComment(text, mark.right());
        }
        if (domain == null) {
            return null;
        }
        int start = mailbox.start();
        if (text.at(start) == '_' && text.at(domain.end()) == '_') {
            // Emphasis, not part of the name.
            while (text.at(start) == '_') {
                start++;
            }
        }
        String name = start == mailbox.start() ? mailbox.name() : text.text(start, mark.left());
        return new AddressMatch(start, domain.end(), name, domain.name());
    }
}
