package dev.rejoinder.screening.text;

import java.util.Locale;
import java.util.Set;

/** Host names in web addresses. */
public final class Hosts {
    /** Local (RFC 6761), or namespaces that only look like links. */
    private static final Set<String> NOWHERE = Set.of(
            "localhost",
            "127.0.0.1",
            "w3.org",
            "schemas.microsoft.com",
            "schemas.xmlsoap.org",
            "schemas.android.com",
            "java.sun.com",
            "xmlns.jcp.org");

    private static final Set<String> NOWHERE_LABELS = Set.of("localhost", "local", "internal");

    private Hosts() {}

    /** The host of an address with or without scheme, in lower case, without user, port and closing dot. */
    public static String of(String address) {
        int scheme = address.indexOf("://");
        int start = scheme < 0 ? 0 : scheme + 3;
        int end = start;
        while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String authority = address.substring(start, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.indexOf(':');
        host = port < 0 ? host : host.substring(0, port);
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return host.toLowerCase(Locale.ROOT);
    }

    /** Whether a link there is worth nothing to a spammer. */
    static boolean nowhere(String host) {
        String bare = host.startsWith("www.") ? host.substring(4) : host;
        return host.indexOf('.') < 0
                || NOWHERE.contains(bare)
                || NOWHERE_LABELS.contains(host.substring(host.lastIndexOf('.') + 1));
    }
}
