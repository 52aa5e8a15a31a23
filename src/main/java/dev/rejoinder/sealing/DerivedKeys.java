package dev.rejoinder.sealing;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Keys derived from one secret (HKDF-SHA-256, RFC 5869), each for one purpose, so that no key tells anything of another. */
final class DerivedKeys {
    private DerivedKeys() {}

    /** Of up to 8,160 bytes; the same secret and purpose always give the same key. */
    static byte[] derive(byte[] secret, String purpose, int bytes) {
        try {
            byte[] info = ("rejoinder/1/" + purpose).getBytes(StandardCharsets.UTF_8);
            return Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], info, bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA-256", e);
        }
    }
}
