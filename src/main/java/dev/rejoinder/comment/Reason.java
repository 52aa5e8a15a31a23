package dev.rejoinder.comment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a moderator decided so. */
public enum Reason {
    ADVERTISING,
    OFF_TOPIC,
    ABUSE,
    PERSONAL_DATA,
    DUPLICATE,
    ILLEGAL,
    OTHER;

    /** The name on the wire: {@code off-topic}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason of this name, if there is one. */
    public static Optional<Reason> of(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word))
                .findFirst();
    }
}
