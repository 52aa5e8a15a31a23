package dev.rejoinder.masking;

import java.util.List;

/**
 * A text free of readable addresses, and where in it something was hidden, in order.
 *
 * @param text the masked text
 * @param hidden places in {@code text}
 * @param more whether something else than addresses was hidden, too
 */
public record Masked(String text, List<HiddenAddress> hidden, boolean more) {
    public Masked {
        hidden = List.copyOf(hidden);
    }

    /** A text in which nothing but addresses was hidden. */
    public Masked(String text, List<HiddenAddress> hidden) {
        this(text, hidden, false);
    }

    /** Whether the text differs from what was given. */
    public boolean changed() {
        return more || !hidden.isEmpty();
    }
}
