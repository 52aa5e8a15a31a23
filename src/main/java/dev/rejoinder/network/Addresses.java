package dev.rejoinder.network;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;

/** Reads IP addresses and ranges strictly: no abbreviations, no wildcards, no names, nothing looked up. */
final class Addresses {
    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowWildcardedSeparator(false)
            .allowMask(false)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .getParentBuilder()
            .toParams();

    private Addresses() {}

    /** An address or, with a prefix length, a range. An IPv4 address in IPv6 clothes (RFC 4291, section 2.5.5.2) is the IPv4 one. */
    static Optional<IPAddress> parse(String text) {
        IPAddress address = new IPAddressString(text.strip(), STRICT).getAddress();
        if (address == null) {
            return Optional.empty();
        }
        boolean disguised = address.isIPv6() && address.toIPv6().isIPv4Mapped();
        return Optional.of(disguised ? address.toIPv6().getEmbeddedIPv4Address() : address);
    }

    /** One entry of {@code X-Forwarded-For}: an address, perhaps in brackets, perhaps with a port. */
    static Optional<IPAddress> parseHop(String entry) {
        String text = entry.strip();
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            text = end < 0 ? "" : text.substring(1, end);
        } else if (text.indexOf(':') == text.lastIndexOf(':') && text.indexOf(':') > 0) {
            text = text.substring(0, text.indexOf(':'));
        }
        return parse(text).filter(address -> !address.isPrefixed());
    }

    /** What limits and fingerprints go by: the IPv4 address itself, the /64 of an IPv6 one. */
    static String prefix(IPAddress address) {
        return address.isIPv4()
                ? address.toCanonicalString()
                : address.setPrefixLength(64, true).toPrefixBlock().toCanonicalString();
    }
}
