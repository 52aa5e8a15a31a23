package dev.rejoinder.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting by a credential.
 *
 * @param site the site it belongs to; null for the administrator, who may act on every site
 * @param id of the credential; null for the administrator
 * @param name of the credential, or {@code administrator}
 * @param scopes what it may do
 */
public record Actor(@Nullable String site, @Nullable UUID id, String name, Set<Scope> scopes) {
    /** The operator's own name. No credential may take it. */
    public static final String ADMINISTRATOR = "administrator";

    static Actor administrator() {
        return new Actor(null, null, ADMINISTRATOR, Set.of(Scope.values()));
    }

    public boolean isAdministrator() {
        return site == null;
    }

    boolean isOf(String key) {
        return key.equals(site);
    }
}
