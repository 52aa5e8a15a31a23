package dev.rejoinder.sealing;

import dev.rejoinder.masking.EmailAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keyed one-way hashes for matching addresses and networks without keeping them readable: HMAC-SHA-256, 32 bytes, with a key
 * of its own per site, for networks per site and month. Two sites' fingerprints cannot be matched with each other. A change of the master
 * secret changes none of them. Still personal data: whoever has database and master secret can test a guess. Thread-safe.
 */
@Singleton
public final class Fingerprints {
    private final Supplier<Keyring> keyring;
    private final KeyedHashes hashes;

    @Inject
    Fingerprints(StoredKeyring keyring) {
        this(keyring::get);
    }

    Fingerprints(Supplier<Keyring> keyring) {
        this.keyring = keyring;
        this.hashes = new KeyedHashes(purpose -> keyring.get().key(purpose));
    }

    /** Of an author's address: letter case and the writing of an international domain make no difference. */
    public byte[] ofAddress(String site, EmailAddress address) {
        return hashes.hash(FingerprintPurpose.address(site), bytes(address.canonical()));
    }

    /** All that an address may be filed under, the one that is filed under today first. */
    public List<byte[]> allOfAddress(String site, EmailAddress address) {
        return all(FingerprintPurpose.address(site), bytes(address.canonical()));
    }

    /** Of what someone wrote and who they said they are; absent and empty parts are one. */
    public byte[] ofContent(String site, List<String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : parts) {
            byte[] utf8 = bytes(part);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
            bytes.writeBytes(utf8);
        }
        return hashes.hash(FingerprintPurpose.content(site), bytes.toByteArray());
    }

    /**
     * All that a short secret may be filed under, the one that is filed under today first. Whoever has the database alone cannot find it by
     * trying.
     */
    public List<byte[]> allOfKey(String key) {
        return all(FingerprintPurpose.AKISMET_KEY, bytes(key));
    }

    /** All that a request, in parts, may be filed under, the one that is filed under today first: 43 characters of base64url in ASCII. */
    public List<byte[]> allOfRequest(String... parts) {
        return all(FingerprintPurpose.REQUEST, LengthPrefixed.of("idempotent-request", parts)).stream()
                .map(Fingerprints::base64)
                .map(Fingerprints::bytes)
                .toList();
    }

    /** Of an Idempotency-Key that may not be kept as it came: 43 characters of base64url. */
    public String ofIdempotencyKey(String key) {
        return base64(hashes.hash(FingerprintPurpose.IDEMPOTENCY_KEY, LengthPrefixed.of("idempotency-key", key)));
    }

    /**
     * Of a network in one month.
     *
     * @param prefix the network as text, always written the same way: an IPv4 address whole, of IPv6 the /64
     */
    public byte[] ofNetwork(String site, String prefix, YearMonth month) {
        return hashes.hash(FingerprintPurpose.network(site, month), bytes(prefix));
    }

    private List<byte[]> all(String purpose, byte[] message) {
        return Stream.concat(
                        Stream.of(hashes.hash(purpose, message)),
                        keyring.get().formerKeys(purpose).stream().map(key -> KeyedHashes.hash(key, message)))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
