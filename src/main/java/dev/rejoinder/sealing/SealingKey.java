package dev.rejoinder.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/** One key for sealing and the number it is known by, both derived from a master secret. */
record SealingKey(int id, Aead aead) {
    static SealingKey of(MasterSecret secret) {
        try {
            int id = ByteBuffer.wrap(secret.derive("seal/id", 4)).getInt();
            return new SealingKey(id, new AesGcmJce(secret.derive("seal/key", 32)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no AES-256-GCM", e);
        }
    }
}
