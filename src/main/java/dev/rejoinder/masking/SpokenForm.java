package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code jane [at] example [dot] com}, {@code juan arroba example punto es}, {@code jane at example dot com}. */
final class SpokenForm implements AddressForm {
    private static final int LIST_REACH = 80;

    @Override
    public @Nullable AddressMatch around(DecodedText text, AtMark mark) {
        if (mark.kind() == AtMark.Kind.SIGN || mark.kind() == AtMark.Kind.SUBSTITUTE) {
            return null;
        }
        DomainPart domain = DomainPart.at(text, mark.right(), true);
        if (domain == null) {
            domain = SlippedDomain.providerAt(text, mark.right());
        }
        MailboxPart mailbox = domain == null ? null : MailboxPart.endingAt(text, mark.left(), true);
        if (domain == null || mailbox == null || !isMeant(text, mark, mailbox, domain)) {
            return null;
        }
        return new AddressMatch(mailbox.start(), domain.end(), mailbox.name(), domain.name());
    }

    private static boolean isMeant(DecodedText text, AtMark mark, MailboxPart mailbox, DomainPart domain) {
        boolean name = MailboxNameTest.readsAsName(text, mailbox.start(), mailbox.name());
        return switch (mark.kind()) {
            case BRACKETED ->
                isSingleLetter(text, mark)
                        ? !isOfAList(text, mark) && (name || MailboxNameTest.isAnnounced(text, mailbox.start()))
                        : domain.disguised()
                                || mark.spaces() == 0
                                || !MailboxNameTest.isCommonWord(mailbox.name())
                                || MailboxNameTest.isAnnounced(text, mailbox.start());
            case MARKED -> domain.disguised() || (name && isClear(text, mark, mailbox, domain));
            case NAME -> domain.disguised() || (name && isWhole(domain));
            case CAPITALS ->
                name
                        && !isANoun(domain)
                        && (domain.disguised()
                                || (isSmall(mailbox.name()) && isSmall(domain.name()) && isWhole(domain)));
            case WEAK ->
                (CommonWords.isRole(mailbox.name()) ? isOfAnOffice(text, mailbox, domain) : name)
                        && !isANoun(domain)
                        && (isPaired(text, mark, domain) || isAtAProvider(text, mailbox, domain));
            default -> false;
        };
    }

    /**
     * Whether marks around the sign alone tell, the domain being written plainly. Without white space many marks make a path or a
     * name in code: there both signs must be written out, but for underscores and capitals, which host names do not have.
     */
    private static boolean isClear(DecodedText text, AtMark mark, MailboxPart mailbox, DomainPart domain) {
        if (!isWhole(domain) || mark.spaces() == 1) {
            return false;
        }
        char sign = text.at(mark.left());
        boolean capitals = Chars.isWord(sign) && mailbox.name().length() > 2;
        if (sign == '_' || capitals) {
            boolean known = Domains.isGeneric(domain.last()) || Domains.isMailProvider(domain.name());
            return known && isAlone(text.at(mailbox.start() - 1)) && isAlone(text.at(domain.end()));
        }
        return mark.spaces() == 2 || ("-./\\:='\"`+$%\u2013\u2014".indexOf(sign) < 0 && !Chars.isWord(sign));
    }

    private static boolean isSingleLetter(DecodedText text, AtMark mark) {
        String sign = text.text(mark.left(), mark.right()).strip();
        return sign.length() == 3 && Chars.isWord(sign.charAt(1));
    }

    /** "either (a) this (b) or that", "amigo(a) …". */
    private static boolean isOfAList(DecodedText text, AtMark mark) {
        if (mark.spaces() == 1) {
            return true;
        }
        for (int i = mark.right(); i < mark.right() + LIST_REACH; i++) {
            if (text.at(i) == '(' && text.lower(i + 1) == 'b' && text.at(i + 2) == ')') {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlone(char c) {
        return c <= ' ' || ",;:!?)(".indexOf(c) >= 0;
    }

    private static boolean isWhole(DomainPart domain) {
        return domain.name().indexOf('.') > 0;
    }

    /** Whether the dot is a word, and one that goes with the word for the at sign. */
    private static boolean isPaired(DecodedText text, AtMark mark, DomainPart domain) {
        String word = text.text(mark.left(), mark.right()).strip().toLowerCase(Locale.ROOT);
        return domain.disguised() && (word.equals("at") || SpokenSigns.goTogether(word, domain.disguise()));
    }

    /** "jane.doe at gmail.com": a plain "at" before a plain domain is prose nearly always, but hardly so. */
    private static boolean isAtAProvider(DecodedText text, MailboxPart mailbox, DomainPart domain) {
        if (MailboxNameTest.isMadeUp(mailbox.name())) {
            return Domains.isMailProvider(domain.name()) || Domains.isMailProviderInShort(domain.name());
        }
        return Domains.isMailProvider(domain.name())
                && (MailboxNameTest.isAnnounced(text, mailbox.start()) || isALine(text, mailbox, domain));
    }

    /** "sales at example dot com" as an address, not "sales at example dot com rose". */
    private static boolean isOfAnOffice(DecodedText text, MailboxPart mailbox, DomainPart domain) {
        return (MailboxNameTest.readsAsName(text, mailbox.start(), mailbox.name())
                        && MailboxNameTest.isAnnounced(text, mailbox.start()))
                || isALine(text, mailbox, domain);
    }

    private static boolean isALine(DecodedText text, MailboxPart mailbox, DomainPart domain) {
        return MailboxNameTest.startsALine(text, mailbox.start()) && MailboxNameTest.endsALine(text, domain.end());
    }

    /** "at the dot com", "at our dot com": a thing, not a place of that name. */
    private static boolean isANoun(DomainPart domain) {
        int dot = domain.name().indexOf('.');
        return dot > 0
                && domain.disguised()
                && MailboxNameTest.goesBeforeANoun(domain.name().substring(0, dot));
    }

    private static boolean isSmall(String text) {
        return text.chars().noneMatch(Character::isUpperCase);
    }
}
