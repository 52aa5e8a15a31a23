package dev.rejoinder.access;

import java.util.Locale;

/** What a credential may do on its site. */
public enum Scope {
    /** Queue, comments, decisions, pages, the blog's own replies. */
    MODERATE,
    /** Unmasked personal data, each look recorded. */
    REVEAL,
    /** Screening for Akismet clients. */
    SCREEN,
    /** Import and export. */
    EXCHANGE,
    /** This site's settings, policy and credentials. */
    ADMINISTER;

    /** The name on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scope of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
