package dev.rejoinder.akismet.protocol;

import dev.rejoinder.site.Site;
import java.util.UUID;

/**
 * Whose key came along.
 *
 * @param credential the key's
 * @param name the credential's
 * @param network the client's own, readable: never stored
 */
public record ApiKeyHolder(Site site, UUID credential, String name, String network) {
    @Override
    public String toString() {
        return "Caller[" + credential + "]";
    }
}
