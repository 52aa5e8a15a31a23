package dev.rejoinder.bench;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an author of the data sends beside the name: an address and a network made up from it, always the same. */
final class Author {
    private Author() {}

    static @Nullable String name(SourceComment comment) {
        return comment.author().isBlank() ? null : comment.author();
    }

    /** The {@code author} of a submission. */
    static Map<String, String> of(SourceComment comment) {
        String name = name(comment);
        return name == null ? Map.of() : Map.of("name", name, "email", email(name));
    }

    static String email(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
        return (letters.isEmpty() ? "reader" : letters.substring(0, Math.min(letters.length(), 30)))
                + "."
                + Integer.toHexString(name.hashCode())
                + "@example.org";
    }

    /** An address of 10.0.0.0/8. */
    static String network(String name) {
        int hash = (name.hashCode() * 0x9E3779B1) >>> 8;
        return "10." + (hash >> 16 & 255) + "." + (hash >> 8 & 255) + "." + (hash & 255);
    }
}
