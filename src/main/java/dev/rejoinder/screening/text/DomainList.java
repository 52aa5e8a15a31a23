package dev.rejoinder.screening.text;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of domains, from a resource file with one a line; {@code #} starts a remark. */
public final class DomainList {
    private final Set<String> domains;

    private DomainList(Set<String> domains) {
        this.domains = domains;
    }

    /** Those of all these files. */
    public static DomainList load(String... resources) {
        return new DomainList(Stream.of(resources)
                .flatMap(resource -> Resources.lines(resource).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the domain, or one that it lies under, is listed. Longer than DNS allows (253) never is. */
    public boolean contains(String domain) {
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
