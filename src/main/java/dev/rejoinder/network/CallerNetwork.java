package dev.rejoinder.network;

import inet.ipaddr.IPAddress;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Which network a request comes from. {@code X-Forwarded-For} counts only as far as configured proxies wrote it: from the right, the first
 * hop that is not one of them.
 */
@Singleton
public class CallerNetwork {
    private static final Logger LOG = Logger.getLogger(CallerNetwork.class);
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int MOST_HOPS = 50;

    private final List<IPAddress> trusted;
    private final AtomicBoolean warned = new AtomicBoolean();

    CallerNetwork(ProxySettings settings) {
        trusted = settings.trustedProxies().map(ProxyForm::ranges).orElse(List.of());
    }

    /** The caller's network: an IPv4 address, or the /64 of an IPv6 one, as text. Personal data: never log or store it readable. */
    public String of(HttpServerRequest request) {
        IPAddress caller = Addresses.parse(request.remoteAddress().hostAddress())
                .orElseThrow(() -> new IllegalStateException("The peer has no IP address"));
        List<String> forwarded = request.headers().getAll(FORWARDED_FOR);
        return Addresses.prefix(forwarded.isEmpty() ? caller : behindProxies(caller, forwarded));
    }

    private IPAddress behindProxies(IPAddress peer, List<String> forwarded) {
        if (!isTrusted(peer)) {
            if (warned.compareAndSet(false, true)) {
                LOG.warn("Ignored an X-Forwarded-For header: it did not come from an address in"
                        + " REJOINDER_TRUSTED_PROXIES. If a reverse proxy of yours sent it, name that proxy there."
                        + " This is said once.");
            }
            return peer;
        }
        IPAddress caller = peer;
        String[] hops = String.join(",", forwarded).split(",", -1);
        for (int i = hops.length - 1, seen = 0; i >= 0 && seen < MOST_HOPS && isTrusted(caller); i--, seen++) {
            Optional<IPAddress> hop = Addresses.parseHop(hops[i]);
            if (hop.isEmpty()) {
                break;
            }
            caller = hop.get();
        }
        return caller;
    }

    private boolean isTrusted(IPAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }
}
