package dev.rejoinder.access;

import dev.rejoinder.site.SiteKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A credential's bearer token, {@code SITE.ID.SECRET}: where to look it up, and 256 random bits that are stored only as their SHA-256 (a
 * slow hash would add nothing to a random secret).
 */
public record Token(String site, UUID id, byte[] secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    static Token issue(String site, UUID id) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Token(site, id, secret);
    }

    static Optional<Token> parse(String bearer) {
        String[] parts = bearer.split("\\.", 4);
        if (parts.length != 3 || !SiteKey.isOne(parts[0])) {
            return Optional.empty();
        }
        try {
            byte[] id = Base64.getUrlDecoder().decode(parts[1]);
            byte[] secret = Base64.getUrlDecoder().decode(parts[2]);
            if (id.length != 16 || secret.length != SECRET_BYTES) {
                return Optional.empty();
            }
            ByteBuffer bits = ByteBuffer.wrap(id);
            return Optional.of(new Token(parts[0], new UUID(bits.getLong(), bits.getLong()), secret));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String written() {
        byte[] bits = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return site + "." + encoder.encodeToString(bits) + "." + encoder.encodeToString(secret);
    }

    byte[] hash() {
        return sha256(secret);
    }

    boolean matches(byte[] hash) {
        return MessageDigest.isEqual(hash(), hash);
    }

    /** Whether two secret texts are equal, in time that does not tell where they differ. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                sha256(one.getBytes(StandardCharsets.UTF_8)), sha256(other.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    @Override
    public String toString() {
        return "Token of " + site;
    }
}
