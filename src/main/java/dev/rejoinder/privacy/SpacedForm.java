package dev.rejoinder.privacy;

import org.jspecify.annotations.Nullable;

/** {@code jane @ example . com}, {@code jane @example.com}, {@code jane @ gmail punto com}. */
final class SpacedForm implements AddressForm {
    @Override
    public @Nullable Found around(Folded text, AtMark mark) {
        if (mark.kind() != AtMark.Kind.SIGN) {
            return null;
        }
        MailboxPart mailbox = MailboxPart.endingAt(text, mark.left(), true);
        DomainPart domain = mailbox == null ? null : DomainPart.at(text, mark.right(), true);
        if (mailbox == null || domain == null || !Prose.readsAsName(text, mailbox.start(), mailbox.name())) {
            return null;
        }
        if (mark.spaces() == 1 && mark.spacedLeft(text) && !isMore(text, mailbox, domain)) {
            return null;
        }
        return new Found(mailbox.start(), domain.end(), mailbox.name(), domain.name());
    }

    /** Whether "jane @example.com" is more than a word and someone's handle. */
    private static boolean isMore(Folded text, MailboxPart mailbox, DomainPart domain) {
        String top = domain.name().substring(domain.name().lastIndexOf('.') + 1);
        boolean plausible = Domains.isGeneric(top) || Domains.isMailProvider(domain.name()) || domain.disguised();
        boolean announced = Prose.isAnnounced(text, mailbox.start());
        return announced || plausible && (Prose.startsALine(text, mailbox.start()) || Prose.isMadeUp(mailbox.name()));
    }
}
