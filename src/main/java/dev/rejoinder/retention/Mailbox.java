package dev.rejoinder.retention;

import dev.rejoinder.masking.EmailAddress;
import java.util.Set;

/**
 * The mailbox that an address most likely leads into, for counting mails. Subaddresses are taken off (RFC 5233: what follows a plus sign
 * everywhere, a hyphen at Yahoo, the host before the domain at Fastmail), and so are marks that a provider ignores. Two people counted as
 * one are only sent fewer mails.
 */
final class Mailbox {
    private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");
    private static final Set<String> PROTON = Set.of("proton.me", "protonmail.com", "pm.me");
    private static final Set<String> YAHOO = Set.of("ymail.com", "rocketmail.com", "myyahoo.com");
    private static final Set<String> FASTMAIL = Set.of("fastmail.com", "fastmail.fm");

    private Mailbox() {}

    /** An address that stands for all that lead into one mailbox; never sent to. */
    static EmailAddress of(EmailAddress address) {
        String canonical = address.canonical();
        int at = canonical.lastIndexOf('@');
        String local = unquoted(canonical.substring(0, at));
        String domain = canonical.substring(at + 1);
        String base = before(local, '+');
        if (GMAIL.contains(domain)) {
            return address(base.replace(".", ""), "gmail.com", address);
        }
        if (PROTON.contains(domain)) {
            return address(base.replace(".", "").replace("_", "").replace("-", ""), "proton.me", address);
        }
        if (YAHOO.contains(domain) || domain.startsWith("yahoo.")) {
            return address(before(base, '-'), domain, address);
        }
        int dot = domain.indexOf('.');
        if (FASTMAIL.contains(domain.substring(dot + 1))) {
            return address(domain.substring(0, dot), domain.substring(dot + 1), address);
        }
        return address(base, domain, address);
    }

    /** RFC 5321, section 4.1.2: a quoted local part means the same as without quotes, where it can be written so. */
    private static String unquoted(String local) {
        if (local.length() < 3 || !local.startsWith("\"") || !local.endsWith("\"")) {
            return local;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 1; i < local.length() - 1; i++) {
            plain.append(local.charAt(local.charAt(i) == '\\' && i < local.length() - 2 ? ++i : i));
        }
        return plain.toString();
    }

    private static String before(String local, char mark) {
        int place = local.indexOf(mark);
        return place > 0 ? local.substring(0, place) : local;
    }

    private static EmailAddress address(String local, String domain, EmailAddress otherwise) {
        return EmailAddress.parse(local + "@" + domain).orElse(otherwise);
    }
}
