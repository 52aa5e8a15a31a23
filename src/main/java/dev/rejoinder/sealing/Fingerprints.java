package dev.rejoinder.sealing;

import dev.rejoinder.masking.EmailAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keyed one-way hashes for matching addresses and networks without keeping them readable: HMAC-SHA-256, 32 bytes, with a key
 * of its own per site, for networks per site and month. Two sites' fingerprints cannot be matched with each other. Still
 * personal data: whoever has the master secret can test a guess. Thread-safe.
 */
@Singleton
public final class Fingerprints {
    private final KeyedHashes hashes;
    private final List<KeyedHashes> former;

    @Inject
    public Fingerprints(MasterSecret secret, FormerSecrets former) {
        this.hashes = new KeyedHashes(secret);
        this.former = former.all().stream().map(KeyedHashes::new).toList();
    }

    /** Of an author's address: letter case and the writing of an international domain make no difference. */
    public byte[] ofAddress(String site, EmailAddress address) {
        return ofAddress(hashes, site, address);
    }

    /** All that an address may be filed under while a master secret is being changed, the current one first. */
    public List<byte[]> allOfAddress(String site, EmailAddress address) {
        return Stream.concat(Stream.of(hashes), former.stream())
                .map(each -> ofAddress(each, site, address))
                .toList();
    }

    private static byte[] ofAddress(KeyedHashes hashes, String site, EmailAddress address) {
        return hashes.hash("address/" + site, address.canonical().getBytes(StandardCharsets.UTF_8));
    }

    /** Of what someone wrote and who they said they are; absent and empty parts are one. */
    public byte[] ofContent(String site, List<String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : parts) {
            byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
            bytes.writeBytes(utf8);
        }
        return hashes.hash("content/" + site, bytes.toByteArray());
    }

    /**
     * All that a short secret may be filed under while a master secret is being changed, the current one first. Whoever has the database alone
     * cannot find it by trying.
     */
    public List<byte[]> allOfKey(String key) {
        return Stream.concat(Stream.of(hashes), former.stream())
                .map(each -> each.hash("akismet-key", key.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /**
     * Of a network in one month.
     *
     * @param prefix the network as text, always written the same way: an IPv4 address whole, of IPv6 the /64
     */
    public byte[] ofNetwork(String site, String prefix, YearMonth month) {
        return hashes.hash("network/" + month + "/" + site, prefix.getBytes(StandardCharsets.UTF_8));
    }
}
