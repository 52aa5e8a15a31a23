package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.validator.routines.DomainValidator;

/** What is known of domain names: which last labels exist, which hosts are mail providers everybody knows. */
final class Domains {
    /** Reserved for examples (RFC 2606); seen in texts, in no registry. Names of private networks are hosts and take no mail. */
    private static final Set<String> RESERVED =
            Set.of("example", "invalid", "test", "onion", "إختبار", "テスト", "испытание");

    private static final Set<String> GENERIC =
            Set.of("com", "net", "org", "edu", "gov", "mil", "info", "biz", "example");

    private static final Set<String> ENGLISH_WORDS = Set.of(
            "it", "is", "in", "me", "so", "to", "no", "be", "my", "at", "us", "as", "am", "by", "do", "name", "work",
            "one");

    private static final Set<String> PROVIDERS = Set.of(
            "gmail",
            "googlemail",
            "hotmail",
            "outlook",
            "yahoo",
            "ymail",
            "icloud",
            "protonmail",
            "proton",
            "gmx",
            "aol",
            "fastmail",
            "live",
            "msn",
            "qq",
            "163",
            "126",
            "naver",
            "yandex",
            "mail",
            "web",
            "zoho",
            "posteo");

    private static final Set<String> PROVIDERS_IN_SHORT =
            Set.of("gmail", "googlemail", "hotmail", "yahoo", "protonmail", "icloud", "gmx", "aol");

    private Domains() {}

    /** Whether there is such a top-level domain, by Commons Validator's copy of the IANA list, or a reserved one. */
    static boolean isTopLevel(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        if (lower.length() < 2 || Chars.isAsciiDigit(lower.charAt(0))) {
            return false;
        }
        return RESERVED.contains(lower)
                || lower.startsWith("xn--")
                || DomainValidator.getInstance().isValidTld(lower);
    }

    static boolean isGeneric(String label) {
        return GENERIC.contains(label.toLowerCase(Locale.ROOT));
    }

    static boolean isEnglishWord(String label) {
        return ENGLISH_WORDS.contains(label.toLowerCase(Locale.ROOT));
    }

    /** Whether people have their mail there and hardly anything else has that name. */
    static boolean isMailProvider(String domain) {
        int dot = domain.indexOf('.');
        return dot > 0 && PROVIDERS.contains(domain.substring(0, dot).toLowerCase(Locale.ROOT));
    }

    /** Whether the name alone, without an ending, says mail: {@code jane@gmail}. */
    static boolean isMailProviderInShort(String label) {
        return PROVIDERS_IN_SHORT.contains(label.toLowerCase(Locale.ROOT));
    }
}
