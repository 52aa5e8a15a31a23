package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
import java.util.Locale;
import java.util.Set;

/** Names of files with an at sign and an ending that is a top-level domain as well. */
final class FileName {
    /** Endings of files that are top-level domains too. */
    private static final Set<String> FILE_ENDINGS =
            Set.of("ai", "app", "cc", "md", "mov", "pl", "ps", "py", "rs", "sh", "so", "st", "tf", "zip");

    private FileName() {}

    /** {@code guide@v2.md}, {@code backup@2024-11.zip}: a version where the domain would be, then the ending of a file. */
    static boolean isVersionedFile(String domain) {
        String lower = domain.toLowerCase(Locale.ROOT);
        int dot = lower.lastIndexOf('.');
        if (!FILE_ENDINGS.contains(lower.substring(dot + 1))) {
            return false;
        }
        int start = lower.charAt(0) == 'v' ? 1 : 0;
        return start < dot
                && lower.substring(start, dot).chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-');
    }

    /** {@code 0x7f@libc.so.6}. */
    static boolean isLibrary(DecodedText text, AddressMatch addressMatch) {
        return addressMatch.domain().endsWith(".so")
                && text.at(addressMatch.end()) == '.'
                && Chars.isAsciiDigit(text.at(addressMatch.end() + 1));
    }

    /** {@code icon@2x.ai}. */
    static boolean isScaledImage(String domain) {
        return domain.length() > 3
                && Chars.isAsciiDigit(domain.charAt(0))
                && domain.charAt(1) == 'x'
                && domain.charAt(2) == '.'
                && domain.indexOf('.', 3) < 0;
    }
}
