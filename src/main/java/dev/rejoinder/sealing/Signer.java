package dev.rejoinder.sealing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

/**
 * Signs what the service hands out and wants to know again, such as form stamps and edit tokens, without storing it:
 * HMAC-SHA-256 over the parts, a key of its own per purpose, as 43 characters of base64url (RFC 4648 §5). Thread-safe.
 */
@Singleton
public final class Signer {
    private final KeyedHashes hashes;
    private final List<KeyedHashes> former;

    /** Signs with {@code secret}, and knows also what was signed with one of {@code former}. */
    @Inject
    public Signer(MasterSecret secret, FormerSecrets former) {
        this.hashes = new KeyedHashes(secret);
        this.former = former.all().stream().map(KeyedHashes::new).toList();
    }

    /**
     * The signature of these parts in this order; {@code ("a", "bc")} and {@code ("ab", "c")} differ.
     *
     * @param purpose a constant of the calling code, such as {@code edit-token}; never input
     */
    public String sign(String purpose, String... parts) {
        return signed(hashes, purpose, parts);
    }

    /** Whether a signature someone brought is that of these parts; compared in constant time, false for any garbage. */
    public boolean verify(String signature, String purpose, String... parts) {
        // Compared as text: decoding first would take the four spellings of the last character for the same.
        byte[] brought = signature.getBytes(StandardCharsets.UTF_8);
        boolean good = isEqual(brought, signed(hashes, purpose, parts));
        for (KeyedHashes before : former) {
            good |= isEqual(brought, signed(before, purpose, parts));
        }
        return good;
    }

    private static boolean isEqual(byte[] brought, String signature) {
        return MessageDigest.isEqual(signature.getBytes(StandardCharsets.UTF_8), brought);
    }

    private static String signed(KeyedHashes hashes, String purpose, String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hashes.hash("sign/" + purpose, LengthPrefixed.of(purpose, parts)));
    }
}
