package dev.rejoinder.akismet.protocol;

import dev.rejoinder.access.AkismetKeys;
import dev.rejoinder.network.CallerNetwork;
import dev.rejoinder.site.Site;
import dev.rejoinder.site.SiteDirectory;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells who is calling, by a key among the parameters or else by the first label of the host name. */
@Singleton
class KeyAuthentication {
    /** Among the places of a key: the host name. */
    static final String HOST = "Host";

    private static final int KEY_LENGTH = 12;
    private static final int LONGEST_KEY = 100;

    private final AkismetKeys keys;
    private final KeyGuessLimit guesses;
    private final CallerNetwork networks;
    private final SiteDirectory directory;

    KeyAuthentication(AkismetKeys keys, KeyGuessLimit guesses, CallerNetwork networks, SiteDirectory directory) {
        this.keys = keys;
        this.guesses = guesses;
        this.networks = networks;
        this.directory = directory;
    }

    /**
     * Who sent this request.
     *
     * @param places where the key may be, in order: names of parameters, or {@link #HOST}
     * @throws InvalidRequest when there is none, or no good one
     */
    ApiKeyHolder of(HttpServerRequest request, Parameters parameters, List<String> places) {
        String key = null;
        boolean byHost = false;
        for (int i = 0; i < places.size() && key == null; i++) {
            byHost = places.get(i).equals(HOST);
            key = byHost ? label(request) : parameters.get(places.get(i));
        }
        if (key == null) {
            throw new InvalidRequest("The key is missing: send it as api_key.");
        }
        return of(request, key.strip(), byHost);
    }

    private ApiKeyHolder of(HttpServerRequest request, String key, boolean byHost) {
        String lower = key.length() > LONGEST_KEY ? "" : key.toLowerCase(Locale.ROOT);
        String network = networks.of(request);
        guesses.begin(network, lower);
        AkismetKeys.Holder holder;
        Site site;
        try {
            holder = keys.holder(lower).orElse(null);
            site = holder == null ? null : directory.find(holder.site()).orElse(null);
        } catch (RuntimeException e) {
            guesses.release(network, lower);
            throw e;
        }
        if (holder == null || site == null) {
            guesses.forget(network, lower);
            throw new InvalidRequest("This key is not known here.");
        }
        guesses.confirm(network, lower);
        if (holder.over()) {
            throw new InvalidRequest("This key's time is over.", Alert.KEY_IS_OVER);
        }
        if (byHost && !site.policy().akismet().hostKeys()) {
            throw new InvalidRequest("Keys in the host name are switched off on this site: send it as api_key.");
        }
        return new ApiKeyHolder(site, holder.credential(), holder.name(), network);
    }

    /** The first label of a name that has more of them, if it looks like a key: there are names that have none. */
    private static @Nullable String label(HttpServerRequest request) {
        String host =
                Optional.ofNullable(request.authority()).map(HostAndPort::host).orElse("");
        return host.indexOf('.') == KEY_LENGTH
                        && host.chars().limit(KEY_LENGTH).allMatch(c -> Character.digit(c, 16) >= 0)
                ? host.substring(0, KEY_LENGTH)
                : null;
    }
}
