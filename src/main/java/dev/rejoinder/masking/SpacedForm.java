package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
import org.jspecify.annotations.Nullable;

/** {@code jane @ example . com}, {@code jane @example.com}, {@code jane @ gmail punto com}. */
final class SpacedForm implements AddressForm {
    @Override
    public @Nullable AddressMatch around(DecodedText text, AtMark mark) {
        if (mark.kind() != AtMark.Kind.SIGN) {
            return null;
        }
        MailboxPart mailbox = MailboxPart.endingAt(text, mark.left(), true);
        DomainPart domain = mailbox == null ? null : DomainPart.at(text, mark.right(), true);
        if (mailbox != null && domain == null && isAddressed(text, mailbox)) {
            domain = SlippedDomain.providerAt(text, mark.right());
        }
        if (mailbox == null || domain == null || !MailboxNameTest.readsAsName(text, mailbox.start(), mailbox.name())) {
            return null;
        }
        if (mark.spaces() == 2 && (isSomeoneSomewhere(text, mailbox, domain) || isWordAndLink(text, mailbox, domain))) {
            return null;
        }
        if (mark.spaces() == 1 && mark.spacedLeft(text) && !isMore(text, mailbox, domain)) {
            return null;
        }
        return new AddressMatch(mailbox.start(), domain.end(), mailbox.name(), domain.name());
    }

    /** Whether "jane @ gmail" is said as an address; people also work at or write about their providers. */
    private static boolean isAddressed(DecodedText text, MailboxPart mailbox) {
        return MailboxNameTest.isMadeUp(mailbox.name())
                || MailboxNameTest.startsALine(text, mailbox.start())
                || MailboxNameTest.isAnnounced(text, mailbox.start());
    }

    /** "Vid @ tinyurl(dot)com/x": what stands behind the domain makes it the address of a page. */
    private static boolean isWordAndLink(DecodedText text, MailboxPart mailbox, DomainPart domain) {
        return text.at(domain.end()) == '/'
                && Chars.isWord(text.at(domain.end() + 1))
                && !Domains.isMailProvider(domain.name())
                && !MailboxNameTest.isMadeUp(mailbox.name())
                && !MailboxNameTest.isAnnounced(text, mailbox.start());
    }

    /** "picture by Ann @ flickr.com": a person's name within a sentence, and where that person is found. */
    private static boolean isSomeoneSomewhere(DecodedText text, MailboxPart mailbox, DomainPart domain) {
        String name = mailbox.name();
        return Character.isUpperCase(name.charAt(0))
                && name.chars().skip(1).allMatch(Character::isLowerCase)
                && !domain.disguised()
                && !Domains.isMailProvider(domain.name())
                && !MailboxNameTest.startsALine(text, mailbox.start())
                && !MailboxNameTest.isAnnounced(text, mailbox.start());
    }

    /** Whether "jane @example.com" is more than a word and someone's handle. */
    private static boolean isMore(DecodedText text, MailboxPart mailbox, DomainPart domain) {
        boolean plausible =
                Domains.isGeneric(domain.last()) || Domains.isMailProvider(domain.name()) || domain.disguised();
        boolean announced = MailboxNameTest.isAnnounced(text, mailbox.start());
        return announced
                || (plausible
                        && (MailboxNameTest.startsALine(text, mailbox.start())
                                || MailboxNameTest.isMadeUp(mailbox.name())));
    }
}
