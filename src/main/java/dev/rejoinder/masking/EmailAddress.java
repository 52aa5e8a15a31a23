package dev.rejoinder.masking;

import com.ibm.icu.text.IDNA;
import dev.rejoinder.text.Nfc;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.validator.routines.EmailValidator;

/**
 * An author's e-mail address that looks deliverable. Its {@link #toString()} shows the masked form only, so that it may end up in
 * a log; the readable form must be asked for by name.
 */
public final class EmailAddress {
    /** RFC 5321 §4.5.3.1.3 less the angle brackets. */
    private static final int LONGEST = 254;

    private static final IDNA DOMAINS = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI);
    private static final Syntax SYNTAX = new Syntax();

    private final String local;
    private final String domain;

    private EmailAddress(String local, String domain) {
        this.local = local;
        this.domain = domain;
    }

    /**
     * Reads what was typed: white space around it does not count, NFC, the domain in lower case.
     *
     * @return empty when it is longer than {@value #LONGEST} code points or no address of the shape mailbox@host.domain
     */
    public static Optional<EmailAddress> parse(String typed) {
        String text = Nfc.of(typed.strip());
        int at = text.lastIndexOf('@');
        if (at <= 0
                || text.codePointCount(0, text.length()) > LONGEST
                || text.codePoints().anyMatch(EmailAddress::isHidden)) {
            return Optional.empty();
        }
        String domain = text.substring(at + 1).toLowerCase(Locale.ROOT);
        String local = text.substring(0, at);
        return SYNTAX.isValid(local + "@" + domain) ? Optional.of(new EmailAddress(local, domain)) : Optional.empty();
    }

    /** The readable address; for mail and for sealing only. */
    public String readable() {
        return local + "@" + domain;
    }

    /** The readable address as mail servers take it: the domain in ASCII (UTS #46). */
    public String deliverable() {
        return local + "@" + ascii(domain);
    }

    /** The part after the {@code @}, in lower case. */
    public String domain() {
        return domain;
    }

    /** {@code a•••@e•••.com}: first letters and last label. */
    public String masked() {
        return PartialMask.of(local, domain);
    }

    /** One form for all spellings that are practically one mailbox: whole in lower case, the domain in ASCII (UTS #46). */
    public String canonical() {
        return local.toLowerCase(Locale.ROOT) + "@" + ascii(domain);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress that && canonical().equals(that.canonical());
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL || type == Character.SURROGATE;
    }

    private static String ascii(String domain) {
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = DOMAINS.nameToASCII(domain, new StringBuilder(), info);
        return info.hasErrors() ? "" : ascii.toString();
    }

    /** Commons Validator's rules without its list of top-level domains, which would refuse those younger than it. */
    private static final class Syntax extends EmailValidator {
        private static final long serialVersionUID = 1L;

        Syntax() {
            super(false);
        }

        @Override
        protected boolean isValidDomain(String domain) {
            String ascii = ascii(domain);
            int dot = ascii.lastIndexOf('.');
            return ascii.length() <= 253
                    && dot > 0
                    && ascii.length() - dot > 2
                    && Character.isLetter(ascii.charAt(dot + 1))
                    && ascii.chars()
                            .allMatch(c -> c == '-' || c == '.' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))
                    && !ascii.contains("..");
        }
    }
}
