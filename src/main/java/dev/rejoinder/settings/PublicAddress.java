package dev.rejoinder.settings;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Where readers' browsers reach the service, as the operator says; behind a proxy no request tells it reliably. */
@Singleton
public class PublicAddress {
    private final Optional<String> base;
    private final Optional<String> origin;

    PublicAddress(PublicSettings settings) {
        this.base = settings.publicUrl()
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .map(PublicAddress::withoutSlash);
        this.origin = base.map(URI::create).map(PublicAddress::origin);
    }

    /** The address, to which paths can be added; empty when the operator did not say. */
    public Optional<String> base() {
        return base;
    }

    /** Whether a page of this origin is one of the service's own (RFC 6454, section 6.2). */
    public boolean isOriginOf(String origin) {
        return this.origin.filter(origin::equals).isPresent();
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static String origin(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        boolean isUsual = url.getPort() < 0 || url.getPort() == usual;
        return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + (isUsual ? "" : ":" + url.getPort());
    }
}
