package dev.rejoinder.kit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.parser.Parser;

/**
 * What must not be found: identifiers as typed and in lower and upper case, their bytes in hexadecimal and Base64, and the hashes that anyone
 * can make of them and compare.
 */
public final class Needles {
    private static final List<String> HASHES = List.of("MD5", "SHA-1", "SHA-256");

    /** Found in any letter case. */
    private final Map<String, String> anyCase = new LinkedHashMap<>();

    private final Map<String, String> exact = new LinkedHashMap<>();

    Needles(Collection<String> identifiers) {
        for (String identifier : identifiers) {
            anyCase.put(identifier.toLowerCase(Locale.ROOT), identifier);
            for (String form : new TreeSet<>(
                    List.of(identifier, identifier.toLowerCase(Locale.ROOT), identifier.toUpperCase(Locale.ROOT)))) {
                bytes(form, "of " + form, form.getBytes(StandardCharsets.UTF_8));
                for (String hash : HASHES) {
                    bytes(form, hash + " of " + form, hash(hash, form));
                }
            }
        }
    }

    /** An address as typed, and the part of it that tells it from all others. */
    static List<String> ofAddress(String address) {
        return List.of(address, address.substring(0, address.lastIndexOf('@')));
    }

    /** What of them is in a text, as it stands or behind the escapes of addresses, HTML and JSON; each with what it was found in. */
    public List<String> in(String where, String text) {
        List<String> found = new ArrayList<>();
        for (String reading : readings(text)) {
            String lower = reading.toLowerCase(Locale.ROOT);
            anyCase.forEach((needle, name) -> note(lower, needle, name, where, found));
            exact.forEach((needle, name) -> note(reading, needle, name, where, found));
        }
        return found;
    }

    int count() {
        return anyCase.size() + exact.size();
    }

    private static void note(String text, String needle, String name, String where, List<String> found) {
        int at = text.indexOf(needle);
        if (at >= 0) {
            found.add(where + ": " + name + " in …"
                    + text.substring(Math.max(0, at - 60), Math.min(text.length(), at + needle.length() + 60)) + "…");
        }
    }

    private void bytes(String form, String name, byte[] bytes) {
        anyCase.put(HexFormat.of().formatHex(bytes), "hexadecimal " + name);
        if (form.length() > 8) {
            exact.put(Base64.getEncoder().withoutPadding().encodeToString(bytes), "Base64 " + name);
            exact.put(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), "Base64 (URL) " + name);
        }
    }

    private static Set<String> readings(String text) {
        Set<String> readings = new TreeSet<>(List.of(text, Parser.unescapeEntities(text, false)));
        // As far as it is an address at all: a stray per cent sign stays one.
        readings.add(URLDecoder.decode(text.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8));
        readings.add(text.replace("\\u0040", "@").replace("\\/", "/").replace("\\\"", "\""));
        return readings;
    }

    private static byte[] hash(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
