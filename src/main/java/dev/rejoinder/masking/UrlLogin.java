package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;

/** Logins of URLs: {@code https://jane@host/} and {@code ftp://jane:word@host/}. */
final class UrlLogin {
    private static final int URL_REACH = 100;

    private UrlLogin() {}

    /** Where the user part of a URL begins if the address stands in one ({@code https://jane@…}), or -1. */
    static int startOfLogin(DecodedText text, int start) {
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
    static boolean isMailMistakenForSite(DecodedText text, int login, AddressMatch addressMatch) {
        int end = text.at(addressMatch.end()) == '/' ? addressMatch.end() + 1 : addressMatch.end();
        boolean whole = !Chars.isWord(text.at(end)) && "/?#:".indexOf(text.at(end)) < 0;
        boolean web = text.matches(login - 7, "http://") || text.matches(login - 8, "https://");
        return web && (whole || Domains.isMailProvider(addressMatch.domain()));
    }

    static boolean hasPassword(DecodedText text, int login, AddressMatch addressMatch) {
        for (int i = login; i < addressMatch.start(); i++) {
            if (text.at(i) == ':') {
                return true;
            }
        }
        return false;
    }
}
