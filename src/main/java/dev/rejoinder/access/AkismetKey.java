package dev.rejoinder.access;

import java.security.SecureRandom;

/**
 * The key an Akismet client is given: 12 hexadecimal digits (48 bits), for it must fit into a host name, and WordPress takes no others. So
 * short a secret is stored as a hash with a key, and those who guess are slowed down.
 */
final class AkismetKey {
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AkismetKey() {}

    static String random() {
        return RANDOM.ints(LENGTH, 0, 16)
                .collect(StringBuilder::new, (text, i) -> text.append(Character.forDigit(i, 16)), StringBuilder::append)
                .toString();
    }

    /** Whether it looks like one; earlier ones were of all letters and digits. */
    static boolean isOne(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }
}
