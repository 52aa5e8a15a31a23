package dev.rejoinder.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code Accept-Encoding} (RFC 9110, section 12.5.3). */
final class AcceptEncoding {
    private AcceptEncoding() {}

    static boolean allowsGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        boolean any = false;
        for (String each : header.toLowerCase(Locale.ROOT).split(",", 50)) {
            String[] parts = each.strip().split(";", 2);
            boolean refused = parts.length > 1 && isNought(parts[1].strip());
            String coding = parts[0].strip();
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return !refused;
            }
            any = any || (coding.equals("*") && !refused);
        }
        return any;
    }

    private static boolean isNought(String quality) {
        return quality.startsWith("q=") && quality.substring(2).strip().chars().allMatch(c -> c == '0' || c == '.');
    }
}
