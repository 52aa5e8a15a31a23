package dev.rejoinder.privacy;

import java.util.List;

/**
 * A text free of readable addresses, and where in it something was hidden, in order.
 *
 * @param text the masked text
 * @param hidden places in {@code text}
 */
public record Masked(String text, List<HiddenAddress> hidden) {
    public Masked {
        hidden = List.copyOf(hidden);
    }

    /** Whether the text differs from what was given. */
    public boolean changed() {
        return !hidden.isEmpty();
    }
}
