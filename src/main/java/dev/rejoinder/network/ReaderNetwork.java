package dev.rejoinder.network;

import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Optional;

/** The network of a reader whose address somebody else names, such as a blog that asks about a comment. */
public final class ReaderNetwork {
    /** Not of the public Internet (RFC 6890 and its registries): a proxy, a container or an example, never a reader. */
    private static final List<IPAddress> NOBODY = List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/16",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001:db8::/32",
                    "3fff::/20",
                    "fc00::/7",
                    "fe80::/10",
                    "ff00::/8")
            .stream()
            .map(range -> Addresses.parse(range).orElseThrow())
            .toList();

    /** How a translator writes IPv4 addresses (RFC 6052). */
    private static final IPAddress TRANSLATED = Addresses.parse("64:ff9b::/96").orElseThrow();

    private ReaderNetwork() {}

    /**
     * An IPv4 address, or the /64 of an IPv6 one, as text; nothing when it is no address, or one that tells readers apart from nobody.
     * Personal data: never log or store it readable.
     */
    public static Optional<String> of(String named) {
        return Addresses.parseHop(named)
                .map(address -> TRANSLATED.contains(address)
                        ? (IPAddress) address.toIPv6().getEmbeddedIPv4Address()
                        : address)
                .filter(address -> NOBODY.stream().noneMatch(range -> range.contains(address)))
                .map(Addresses::prefix);
    }
}
