package dev.rejoinder.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The form of a web origin: scheme, host and port, nothing after it (RFC 6454, section 6.2). */
public final class Origins {
    private Origins() {}

    public static boolean isOne(String origin) {
        try {
            URI uri = new URI(origin);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && origin.equals(serialised(uri))
                    && origin.length() <= 300;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String serialised(URI uri) {
        boolean usual = uri.getPort() < 0;
        return uri.getScheme() + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort());
    }
}
