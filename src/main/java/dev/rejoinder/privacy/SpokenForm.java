package dev.rejoinder.privacy;

import org.jspecify.annotations.Nullable;

/** {@code jane [at] example [dot] com}, {@code juan arroba example punto es}, {@code jane at example dot com}. */
final class SpokenForm implements AddressForm {
    @Override
    public @Nullable Found around(Folded text, AtMark mark) {
        if (mark.kind() == AtMark.Kind.SIGN || mark.kind() == AtMark.Kind.SUBSTITUTE) {
            return null;
        }
        DomainPart domain = DomainPart.at(text, mark.right(), true);
        if (domain == null && mark.kind() == AtMark.Kind.BRACKETED) {
            domain = DomainPart.providerAt(text, mark.right());
        }
        MailboxPart mailbox = domain == null ? null : MailboxPart.endingAt(text, mark.left(), true);
        if (domain == null || mailbox == null || !isMeant(text, mark, mailbox, domain)) {
            return null;
        }
        return new Found(mailbox.start(), domain.end(), mailbox.name(), domain.name());
    }

    private static boolean isMeant(Folded text, AtMark mark, MailboxPart mailbox, DomainPart domain) {
        boolean name = Prose.readsAsName(text, mailbox.start(), mailbox.name());
        return switch (mark.kind()) {
            case BRACKETED -> !Prose.isCommonWord(mailbox.name()) || Prose.isAnnounced(text, mailbox.start());
            // Without white space it may be a path or a name of code: both signs must be written out.
            case MARKED -> domain.disguised() || mark.spaces() == 2 && name;
            case NAME -> domain.disguised() || name;
            case CAPITALS -> name && (domain.disguised() || isSmall(mailbox.name()) && isSmall(domain.name()));
            case WEAK -> name && (domain.disguised() || isAtAProvider(text, mailbox, domain));
            default -> false;
        };
    }

    /** "jane.doe at gmail.com": a plain "at" before a plain domain is prose nearly always, but hardly so. */
    private static boolean isAtAProvider(Folded text, MailboxPart mailbox, DomainPart domain) {
        return Domains.isMailProvider(domain.name())
                && (Prose.isMadeUp(mailbox.name()) || Prose.isAnnounced(text, mailbox.start()));
    }

    private static boolean isSmall(String text) {
        return text.chars().noneMatch(Character::isUpperCase);
    }
}
