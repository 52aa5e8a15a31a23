package dev.rejoinder.sealing;

import java.security.GeneralSecurityException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104) under a key of its own per purpose. Thread-safe; holds at most {@value #MAX_KEYS} keys. */
final class KeyedHashes {
    private static final int MAX_KEYS = 2_000;
    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final Function<String, byte[]> source;
    private final ConcurrentMap<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    KeyedHashes(MasterSecret secret) {
        this(purpose -> secret.derive(purpose, BYTES));
    }

    /** @param source gives the key of a purpose, always the same */
    KeyedHashes(Function<String, byte[]> source) {
        this.source = source;
    }

    /** 32 bytes. */
    byte[] hash(String purpose, byte[] message) {
        return hash(key(purpose), message);
    }

    /** 32 bytes, under a key that is used but now and then. */
    static byte[] hash(byte[] key, byte[] message) {
        return hash(new SecretKeySpec(key, ALGORITHM), message);
    }

    private static byte[] hash(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key(String purpose) {
        SecretKeySpec known = keys.get(purpose);
        if (known != null) {
            return known;
        }
        if (keys.size() >= MAX_KEYS) {
            // Deriving a key again costs microseconds: starting over is simpler than choosing which to drop.
            keys.clear();
        }
        SecretKeySpec key = new SecretKeySpec(source.apply(purpose), ALGORITHM);
        keys.put(purpose, key);
        return key;
    }
}
