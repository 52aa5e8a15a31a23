package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.DecodedText;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Hides e-mail addresses inside texts that others will see: plain ones and the disguises people use, from full-width signs and
 * entities to "jane [at] example [dot] com" in many languages. Handles, remote paths, annotations and prose that only looks
 * like an address are left alone.
 *
 * <p>A masked text holds nothing that would be masked again, nor does the HTML that Markdown makes of it. The time is linear in
 * the text's length. Pure and thread-safe.
 */
@Singleton
public final class AddressMasker {
    /** Hiding one thing may make another readable, such as the second half of a chain; each round hides at least one more. */
    private static final int MAX_ROUNDS = 4;

    /** The addresses of a text as it was given, in order, none overlapping. */
    public List<AddressSpan> find(String text) {
        return AddressFinder.in(text);
    }

    /** Whether a text holds an address; page keys are public and may not. */
    public boolean containsAddress(String text) {
        return !find(text).isEmpty();
    }

    /** As {@link #mask(String, MaskingStyle)} with {@link MaskingStyle#HIDDEN}. */
    public Masked mask(String text) {
        return mask(text, MaskingStyle.HIDDEN);
    }

    /** The text with its addresses replaced as the style says; with {@link MaskingStyle#OFF} as it was given. */
    public Masked mask(String text, MaskingStyle style) {
        Masked masked = new Masked(text, List.of(), false);
        if (style == MaskingStyle.OFF) {
            return masked;
        }
        for (int round = 0; round < MAX_ROUNDS; round++) {
            List<AddressSpan> found = find(masked.text());
            if (found.isEmpty()) {
                return masked;
            }
            masked = replaced(masked, found, style);
        }
        return masked;
    }

    /** The same of a text in which something else was hidden already; places are those of addresses alone. */
    public Masked mask(Masked before, MaskingStyle style) {
        Masked masked = mask(before.text(), style);
        return new Masked(masked.text(), masked.hidden(), before.changed());
    }

    private static Masked replaced(Masked before, List<AddressSpan> found, MaskingStyle style) {
        StringBuilder text = new StringBuilder(before.text().length());
        List<HiddenAddress> hidden = new ArrayList<>();
        int earlier = 0;
        int copied = 0;
        for (AddressSpan span : found) {
            earlier = keepEarlier(before, earlier, span.start(), text.length() - copied, hidden);
            text.append(before.text(), copied, span.start());
            int start = text.length();
            text.append(style == MaskingStyle.PARTIAL ? span.partial() : DecodedText.HIDDEN);
            hidden.add(new HiddenAddress(start, text.length()));
            copied = span.end();
        }
        keepEarlier(before, earlier, before.text().length(), text.length() - copied, hidden);
        text.append(before.text(), copied, before.text().length());
        return new Masked(text.toString(), hidden, false);
    }

    /** Carries over, moved, what an earlier round hid before a place; gives the index of the first not carried over. */
    private static int keepEarlier(Masked before, int from, int until, int moved, List<HiddenAddress> hidden) {
        int i = from;
        while (i < before.hidden().size() && before.hidden().get(i).start() < until) {
            HiddenAddress place = before.hidden().get(i);
            hidden.add(new HiddenAddress(place.start() + moved, place.end() + moved));
            i++;
        }
        return i;
    }
}
