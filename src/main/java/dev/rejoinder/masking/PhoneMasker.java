package dev.rejoinder.masking;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Hides telephone numbers inside texts. Only numbers that are valid where they belong count; without a region that is told by the
 * country code alone, behind a plus or the two noughts that most countries dial for it (ITU-T E.123). Dates, prices and order numbers are
 * left alone. Pure and thread-safe.
 *
 * <p>Whatever the text, it gives up after a set number of candidates that were none: what follows stays as it is.
 */
@Singleton
public final class PhoneMasker {
    static final String HIDDEN = "[phone hidden]";

    /** No country, so that numbers need their country code. */
    private static final String NOWHERE = "ZZ";

    private static final int FEWEST_DIGITS = 6;
    private static final long MAX_TRIES = 200;

    /** The text with numbers that begin with their country code hidden. */
    public Masked mask(String text) {
        return mask(text, NOWHERE);
    }

    /**
     * The text with its numbers hidden.
     *
     * @param region ISO 3166 code of the country whose numbers need no country code; an unknown one has none
     */
    public Masked mask(String text, String region) {
        if (!mayHold(text)) {
            return new Masked(text, List.of(), false);
        }
        StringBuilder masked = new StringBuilder(text.length());
        List<HiddenAddress> hidden = new ArrayList<>();
        int copied = 0;
        for (PhoneNumberMatch number : PhoneNumberUtil.getInstance()
                .findNumbers(InternationalPrefix.asPlus(text), region, Leniency.VALID, MAX_TRIES)) {
            int start = InternationalPrefix.startOf(text, number.start());
            masked.append(text, copied, start);
            hidden.add(new HiddenAddress(masked.length(), masked.length() + HIDDEN.length()));
            masked.append(HIDDEN);
            copied = number.end();
        }
        masked.append(text, copied, text.length());
        return new Masked(masked.toString(), hidden, false);
    }

    /** Most texts have too few digits, and the search for numbers costs much more than counting them. */
    private static boolean mayHold(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < FEWEST_DIGITS; i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits >= FEWEST_DIGITS;
    }
}
