package dev.rejoinder.markup;

import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides what is a web address that may be shown as a link: absolute, http or https, with a host, no user name in it, no
 * control, invisible or white-space characters, no backslash (browsers read it as a slash).
 *
 * <p>Normalised means: NFC, scheme and host in lower case, the host in its ASCII form (UTS #46), what RFC 3986 does not
 * allow in path and query percent-encoded. Nothing else is rewritten: not the port, not a trailing slash.
 */
public final class WebAddress {
    private static final int LONGEST_WEBSITE = 500;
    private static final int LONGEST_IN_TEXT = 2_048;
    private static final IDNA HOSTS = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI);

    private WebAddress() {}

    /**
     * An author's website or a page's URL, at most {@value #LONGEST_WEBSITE} code points as typed (white space around it
     * does not count) and as normalised.
     *
     * @return the normalised address; empty when it is not one
     */
    public static Optional<String> website(String typed) {
        String trimmed = typed.strip();
        return trimmed.codePointCount(0, trimmed.length()) > LONGEST_WEBSITE
                ? Optional.empty()
                : normalized(trimmed).filter(address -> address.length() <= 3 * LONGEST_WEBSITE);
    }

    /**
     * A page's address as a browser gives it, whatever stands in its path, query and fragment: tabs and line breaks are left out, as browsers do
     * (WHATWG URL, section 4.4), and what else cannot be part of an address is percent-encoded.
     *
     * @return the normalised address; empty when it is not one
     */
    public static Optional<String> ofPage(String given) {
        String line = given.strip().replace("\t", "").replace("\r", "").replace("\n", "");
        int authority = startOfAuthority(line);
        if (authority < 0) {
            return Optional.empty();
        }
        int end = endOfAuthority(line, authority);
        return normalized(line.substring(0, end) + AddressCharacters.escaped(line.substring(end)));
    }

    /** A link's destination inside a text. */
    static Optional<String> inText(String destination) {
        return destination.length() > LONGEST_IN_TEXT ? Optional.empty() : normalized(destination.strip());
    }

    private static Optional<String> normalized(String typed) {
        String address = Normalizer.normalize(typed, Normalizer.Form.NFC);
        int authority = startOfAuthority(address);
        if (authority < 0 || address.codePoints().anyMatch(AddressCharacters::isForbidden)) {
            return Optional.empty();
        }
        int end = endOfAuthority(address, authority);
        int port = startOfPort(address, authority, end);
        String host = host(address.substring(authority, port));
        if (host.isEmpty() || !isPort(address.substring(port, end))) {
            return Optional.empty();
        }
        String scheme = address.substring(0, authority).toLowerCase(Locale.ROOT);
        String whole = scheme + host + address.substring(port, end) + AddressCharacters.encoded(address.substring(end));
        try {
            URI uri = new URI(whole).parseServerAuthority();
            return uri.getHost() == null || uri.getUserInfo() != null
                    ? Optional.empty()
                    : Optional.of(uri.toASCIIString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static int startOfAuthority(String address) {
        if (address.regionMatches(true, 0, "https://", 0, 8)) {
            return 8;
        }
        return address.regionMatches(true, 0, "http://", 0, 7) ? 7 : -1;
    }

    private static int endOfAuthority(String address, int from) {
        int end = from;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int startOfPort(String address, int from, int end) {
        int bracket = address.lastIndexOf(']', end - 1);
        int colon = address.indexOf(':', Math.max(bracket, from));
        return colon < 0 || colon > end ? end : colon;
    }

    private static String host(String typed) {
        if (typed.startsWith("[")) {
            return typed.toLowerCase(Locale.ROOT);
        }
        if (typed.indexOf('@') >= 0 || typed.indexOf('%') >= 0 || typed.startsWith(".")) {
            return "";
        }
        IDNA.Info info = new IDNA.Info();
        String ascii = HOSTS.nameToASCII(typed, new StringBuilder(), info).toString();
        return info.hasErrors() ? "" : ascii;
    }

    private static boolean isPort(String port) {
        if (port.isEmpty()) {
            return true;
        }
        return port.length() >= 2
                && port.length() <= 6
                && port.chars().skip(1).allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(port.substring(1)) <= 65_535;
    }
}
