package dev.rejoinder.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A list of domains, from a resource file with one a line; {@code #} starts a remark. */
final class DomainList {
    private final Set<String> domains;

    private DomainList(Set<String> domains) {
        this.domains = domains;
    }

    static DomainList load(String resource) {
        try (InputStream in = DomainList.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new DomainList(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the domain, or one that it lies under, is listed. Longer than DNS allows (253) never is. */
    boolean contains(String domain) {
        if (domain.length() > 254) {
            return false;
        }
        String rest = domain.strip().toLowerCase(Locale.ROOT);
        rest = rest.endsWith(".") ? rest.substring(0, rest.length() - 1) : rest;
        while (!domains.contains(rest)) {
            int dot = rest.indexOf('.');
            if (dot < 0) {
                return false;
            }
            rest = rest.substring(dot + 1);
        }
        return true;
    }
}
