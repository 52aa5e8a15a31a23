package dev.rejoinder.comment;

import java.util.Locale;

/** Where a comment stands. */
public enum Status {
    PENDING,
    PUBLISHED,
    REJECTED,
    SPAM,
    /** Taken back by its author; nothing leads out of it. */
    WITHDRAWN;

    /** The name on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
