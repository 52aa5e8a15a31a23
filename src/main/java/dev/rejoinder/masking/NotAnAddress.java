package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
import java.util.Locale;
import java.util.Set;

/**
 * Knows what has the shape of an address and is none: logins of URLs, remote paths and prompts of a shell, fediverse handles, labels
 * of programming languages. A host everybody has mail at is an address all the same, except behind a password.
 */
final class NotAnAddress {
    private static final Set<String> KEYWORDS = Set.of("this", "super", "return", "break", "continue", "try");

    /** Names of methods that are top-level domains too. */
    private static final Set<String> METHODS = Set.of("as", "cat", "dot", "is", "map", "to", "zip");

    private NotAnAddress() {}

    static boolean is(DecodedText text, AddressMatch addressMatch) {
        int login = UrlLogin.startOfLogin(text, addressMatch.start());
        if (login >= 0
                && (UrlLogin.hasPassword(text, login, addressMatch)
                        || !UrlLogin.isMailMistakenForSite(text, login, addressMatch))) {
            return true;
        }
        String name = addressMatch.mailbox().toLowerCase(Locale.ROOT);
        if (name.equals("git")
                || (KEYWORDS.contains(name)
                        && Character.isUpperCase(addressMatch.domain().charAt(0)))
                || FileName.isScaledImage(addressMatch.domain())
                || FileName.isVersionedFile(addressMatch.domain())
                || FileName.isLibrary(text, addressMatch)) {
            return true;
        }
        return !Domains.isMailProvider(addressMatch.domain())
                && (isHandle(text, addressMatch)
                        || RemotePath.isRemote(text, addressMatch)
                        || isCall(text, addressMatch));
    }

    /** {@code @jane@mastodon.social}, {@code !gardening@lemmy.world}, {@code …/c/gardening@lemmy.world}. */
    private static boolean isHandle(DecodedText text, AddressMatch addressMatch) {
        char before = text.at(addressMatch.start() - 1);
        if (before == '/'
                && (text.matches(addressMatch.start() - 3, "/c/") || text.matches(addressMatch.start() - 3, "/m/"))) {
            return true;
        }
        return ((before == '@' && !Chars.isWord(text.at(addressMatch.start() - 2)))
                        || (before == '!' && text.at(addressMatch.start() - 2) <= ' '))
                && text.isTyped(addressMatch.start() - 1)
                && addressMatch
                        .mailbox()
                        .chars()
                        .allMatch(c -> Chars.isWord((char) c) || c == '_' || c == '.' || c == '-');
    }

    /** {@code W @ x.to(device)}, {@code W@x.dot(y)}: an operator before a call. */
    private static boolean isCall(DecodedText text, AddressMatch addressMatch) {
        boolean spaced = text.text(addressMatch.start(), addressMatch.end()).contains("@ ");
        String last = addressMatch.domain().substring(addressMatch.domain().lastIndexOf('.') + 1);
        return (spaced || METHODS.contains(last))
                && text.at(addressMatch.end()) == '('
                && text.at(addressMatch.end() + 1) < 128
                && Chars.isWord(text.at(addressMatch.end() + 1));
    }
}
