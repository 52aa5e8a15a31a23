package dev.rejoinder.site;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** The key an Akismet client is given: 12 of {@code a-z0-9} (62 bits), for it must fit into a host name; stored hashed. */
final class AkismetKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

    private AkismetKey() {}

    static String random() {
        return RANDOM.ints(12, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    static byte[] hash(String key) {
        return Token.sha256(key.getBytes(StandardCharsets.US_ASCII));
    }
}
