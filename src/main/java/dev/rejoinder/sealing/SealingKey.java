package dev.rejoinder.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One key for sealing and the number it is known by, both derived from a master secret.
 *
 * <p>Layout of a sealed value: one byte of version (1), four bytes of key id, then Tink's 12 bytes of initialisation vector, the ciphertext
 * and 16 bytes of tag: {@value #OVERHEAD} bytes more than were sealed, of a text in UTF-8. The header is authenticated too.
 */
record SealingKey(int id, Aead aead) {
    /** How many bytes tell the version and the key. */
    static final int HEADER = 5;

    private static final byte VERSION = 1;
    private static final int OVERHEAD = HEADER + 12 + 16;

    static SealingKey of(MasterSecret secret) {
        try {
            int id = ByteBuffer.wrap(secret.derive("seal/id", 4)).getInt();
            return new SealingKey(id, new AesGcmJce(secret.derive("seal/key", 32)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no AES-256-GCM", e);
        }
    }

    /** The number of the key that a value was sealed with; empty for what is no sealed value. */
    static OptionalInt idIn(byte[] sealed) {
        return sealed.length < OVERHEAD || sealed[0] != VERSION
                ? OptionalInt.empty()
                : OptionalInt.of(ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt());
    }

    /** What each value sealed with this key begins with. */
    byte[] mark() {
        return ByteBuffer.allocate(HEADER).put(VERSION).putInt(id).array();
    }

    byte[] seal(String site, UUID row, String purpose, byte[] plain) {
        try {
            byte[] sealed = aead.encrypt(plain, binding(site, row, purpose));
            return ByteBuffer.allocate(HEADER + sealed.length)
                    .put(mark())
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value could not be sealed", e);
        }
    }

    byte[] open(String site, UUID row, String purpose, byte[] sealed) {
        try {
            byte[] body = Arrays.copyOfRange(sealed, HEADER, sealed.length);
            return aead.decrypt(body, binding(site, row, purpose));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("The sealed value was altered or belongs elsewhere");
        }
    }

    private byte[] binding(String site, UUID row, String purpose) {
        return LengthPrefixed.of(VERSION + "/" + Integer.toHexString(id), purpose, site, row.toString());
    }
}
