package dev.rejoinder.masking;

import java.util.Locale;
import java.util.Set;

/**
 * Knows what has the shape of an address and is none: logins of URLs, remote paths and prompts of a shell, fediverse handles, labels
 * of programming languages. A host everybody has mail at is an address all the same, except behind a password.
 */
final class NotAnAddress {
    private static final int URL_REACH = 100;
    private static final int PATH_REACH = 60;
    private static final int MOST_ARGUMENTS = 6;
    private static final Set<String> KEYWORDS = Set.of("this", "super", "return", "break", "continue", "try");
    private static final Set<String> REMOTE_COMMANDS =
            Set.of("ssh", "scp", "sftp", "rsync", "mosh", "sshfs", "ssh-copy-id", "ssh-keygen");

    /** Endings of files that are top-level domains too. */
    private static final Set<String> FILE_ENDINGS =
            Set.of("ai", "app", "cc", "md", "mov", "pl", "ps", "py", "rs", "sh", "so", "st", "tf", "zip");

    /** Names of methods that are top-level domains too. */
    private static final Set<String> METHODS = Set.of("as", "cat", "dot", "is", "map", "to", "zip");

    private NotAnAddress() {}

    static boolean is(DecodedText text, AddressMatch addressMatch) {
        int login = startOfLogin(text, addressMatch.start());
        if (login >= 0
                && (hasPassword(text, login, addressMatch) || !isMailMistakenForSite(text, login, addressMatch))) {
            return true;
        }
        String name = addressMatch.mailbox().toLowerCase(Locale.ROOT);
        if (name.equals("git")
                || KEYWORDS.contains(name)
                        && Character.isUpperCase(addressMatch.domain().charAt(0))
                || isScaledImage(addressMatch.domain())
                || isVersionedFile(addressMatch.domain())
                || isLibrary(text, addressMatch)) {
            return true;
        }
        return !Domains.isMailProvider(addressMatch.domain())
                && (isHandle(text, addressMatch) || isRemote(text, addressMatch) || isCall(text, addressMatch));
    }

    /** {@code @jane@mastodon.social}, {@code !gardening@lemmy.world}, {@code …/c/gardening@lemmy.world}. */
    private static boolean isHandle(DecodedText text, AddressMatch addressMatch) {
        char before = text.at(addressMatch.start() - 1);
        if (before == '/'
                && (text.matches(addressMatch.start() - 3, "/c/") || text.matches(addressMatch.start() - 3, "/m/"))) {
            return true;
        }
        return (before == '@' && !Chars.isWord(text.at(addressMatch.start() - 2))
                        || before == '!' && text.at(addressMatch.start() - 2) <= ' ')
                && text.isTyped(addressMatch.start() - 1)
                && addressMatch
                        .mailbox()
                        .chars()
                        .allMatch(c -> Chars.isWord((char) c) || c == '_' || c == '.' || c == '-');
    }

    /** Where the user part of a URL begins if the address stands in one ({@code https://jane@…}), or -1. */
    private static int startOfLogin(DecodedText text, int start) {
        for (int i = start; i > 2 && start - i < URL_REACH; i--) {
            char c = text.at(i - 1);
            if (c == '/') {
                boolean authority = text.at(i - 2) == '/' && (text.at(i - 3) == ':' || !Chars.isWord(text.at(i - 3)));
                return authority && !text.matches(i - 9, "mailto:") ? i : -1;
            }
            if (!Chars.isWord(c) && "-._~%!$&'+,;=:@".indexOf(c) < 0) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code https://jane@example.com/}: what becomes of an address typed where a website was asked for. */
    private static boolean isMailMistakenForSite(DecodedText text, int login, AddressMatch addressMatch) {
        int end = text.at(addressMatch.end()) == '/' ? addressMatch.end() + 1 : addressMatch.end();
        boolean whole = !Chars.isWord(text.at(end)) && "/?#:".indexOf(text.at(end)) < 0;
        boolean web = text.matches(login - 7, "http://") || text.matches(login - 8, "https://");
        return web && (whole || Domains.isMailProvider(addressMatch.domain()));
    }

    private static boolean hasPassword(DecodedText text, int login, AddressMatch addressMatch) {
        for (int i = login; i < addressMatch.start(); i++) {
            if (text.at(i) == ':') {
                return true;
            }
        }
        return false;
    }

    private static boolean isRemote(DecodedText text, AddressMatch addressMatch) {
        int end = addressMatch.end();
        char next = text.at(end);
        if (next == ':') {
            char path = text.at(end + 1);
            return path == '~'
                    || path == '/'
                    || leadsToAPath(text, end + 1)
                    || path <= ' ' && isArgument(text, addressMatch.start(), true);
        }
        boolean prompt = (next == '$' || next == '#') && Chars.isSpace(text.at(end + 1))
                || next == ' ' && text.at(end + 1) == '~' && text.at(end + 2) == ']';
        boolean asked = text.matches(end, "'s password:");
        return prompt || asked || isArgument(text, addressMatch.start(), false);
    }

    /** {@code ssh -i key.pem ec2-user@…}: behind a command and its options. */
    private static boolean isArgument(DecodedText text, int start, boolean anywhere) {
        int end = start;
        for (int words = 0; words < MOST_ARGUMENTS && Chars.isSpace(text.at(end - 1)); words++) {
            end--;
            int from = end;
            while (end - from < URL_REACH && text.at(from - 1) > ' ') {
                from--;
            }
            if (REMOTE_COMMANDS.contains(text.text(from, end))) {
                return anywhere || words == 0 || text.at(end + 1) == '-';
            }
            end = from;
        }
        return false;
    }

    /** {@code :owner/repo}, {@code :repo.git}. */
    private static boolean leadsToAPath(DecodedText text, int from) {
        for (int i = from; i < from + PATH_REACH; i++) {
            char c = text.at(i);
            if (c == '/') {
                return text.at(i + 1) != '/';
            }
            if (c <= ' ') {
                return text.matches(i - 4, ".git");
            }
        }
        return false;
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

    /** {@code guide@v2.md}, {@code backup@2024-11.zip}: a version where the domain would be, then the ending of a file. */
    private static boolean isVersionedFile(String domain) {
        String lower = domain.toLowerCase(Locale.ROOT);
        int dot = lower.lastIndexOf('.');
        if (!FILE_ENDINGS.contains(lower.substring(dot + 1))) {
            return false;
        }
        int start = lower.charAt(0) == 'v' ? 1 : 0;
        return start < dot
                && lower.substring(start, dot).chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
    }

    /** {@code 0x7f@libc.so.6}. */
    private static boolean isLibrary(DecodedText text, AddressMatch addressMatch) {
        return addressMatch.domain().endsWith(".so")
                && text.at(addressMatch.end()) == '.'
                && Chars.isAsciiDigit(text.at(addressMatch.end() + 1));
    }

    /** {@code icon@2x.ai}. */
    private static boolean isScaledImage(String domain) {
        return domain.length() > 3
                && Chars.isAsciiDigit(domain.charAt(0))
                && domain.charAt(1) == 'x'
                && domain.charAt(2) == '.'
                && domain.indexOf('.', 3) < 0;
    }
}
