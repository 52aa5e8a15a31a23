package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
import org.jspecify.annotations.Nullable;

/** {@code janeⓐexample.com}, or {@code jane#example.com} where the text says what {@code #} stands for. */
final class SubstituteForm implements AddressForm {
    @Override
    public @Nullable AddressMatch around(DecodedText text, AtMark mark) {
        if (mark.kind() != AtMark.Kind.SUBSTITUTE) {
            return null;
        }
        int right = DotMark.skipSpaces(text, mark.right());
        int left = mark.left();
        while (right > mark.right() && mark.left() - left < 2 && Chars.isSpace(text.at(left - 1))) {
            left--;
        }
        MailboxPart mailbox = MailboxPart.endingAt(text, left, false);
        DomainPart domain = mailbox == null ? null : DomainPart.at(text, right, false);
        return mailbox == null || domain == null || (domain.disguised() && right > mark.right())
                ? null
                : new AddressMatch(mailbox.start(), domain.end(), mailbox.name(), domain.name());
    }
}
