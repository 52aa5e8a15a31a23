package dev.rejoinder.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of fingerprints, one for each purpose. They stay what they are when the master secret changes.
 *
 * @param root 32 random bytes, from which keys are derived
 * @param kept keys that are not: fingerprints were made with them when they still were derived from the master secret. By purpose; first those
 *     of the secret in force then, which go on, and after it those of former secrets, by which fingerprints are still found
 */
record Keyring(byte[] root, List<Map<String, byte[]>> kept) {
    private static final int BYTES = 32;
    private static final ObjectMapper JSON = new ObjectMapper();

    Keyring {
        kept = List.copyOf(kept);
    }

    /** A new one, with nothing kept but what is given. */
    static Keyring create(List<Map<String, byte[]>> kept) {
        byte[] root = new byte[BYTES];
        new SecureRandom().nextBytes(root);
        return new Keyring(root, kept);
    }

    /** The keys for these purposes that a master secret stood for. */
    static Map<String, byte[]> of(MasterSecret secret, Stream<String> purposes) {
        return purposes.collect(Collectors.toMap(purpose -> purpose, purpose -> secret.derive(purpose, BYTES)));
    }

    /** The key for a purpose, 32 bytes. */
    byte[] key(String purpose) {
        byte[] before = kept.isEmpty() ? null : kept.get(0).get(purpose);
        return before == null ? DerivedKeys.derive(root, purpose, BYTES) : before;
    }

    /** Keys for a purpose that nothing new is filed under. */
    List<byte[]> formerKeys(String purpose) {
        return kept.stream()
                .skip(1)
                .map(keys -> keys.get(purpose))
                .filter(Objects::nonNull)
                .toList();
    }

    byte[] written() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Keys are plain data", e);
        }
    }

    static Keyring read(byte[] written) {
        try {
            return JSON.readValue(written, Keyring.class);
        } catch (IOException e) {
            throw new IllegalStateException("What was sealed is no longer what it was", e);
        }
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "Keyring[hidden]";
    }
}
