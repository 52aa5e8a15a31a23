package dev.rejoinder.sealing;

import java.security.GeneralSecurityException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104) under a key of its own per purpose. Thread-safe; holds at most {@value #MAX_KEYS} keys. */
final class KeyedHashes {
    private static final int MAX_KEYS = 2_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final MasterSecret secret;
    private final ConcurrentMap<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    KeyedHashes(MasterSecret secret) {
        this.secret = secret;
    }

    /** 32 bytes. */
    byte[] hash(String purpose, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key(purpose));
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
        SecretKeySpec key = new SecretKeySpec(secret.derive(purpose, 32), ALGORITHM);
        keys.put(purpose, key);
        return key;
    }
}
