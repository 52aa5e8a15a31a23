package dev.rejoinder.masking;

import java.util.List;

/** A text free of readable addresses, and where in it something was hidden. Only those who mask can make one. */
public final class Masked {
    private final String text;
    private final List<HiddenAddress> hidden;
    private final boolean more;

    /** @param more whether something else than addresses was hidden, too */
    Masked(String text, List<HiddenAddress> hidden, boolean more) {
        this.text = text;
        this.hidden = List.copyOf(hidden);
        this.more = more;
    }

    /** The masked text. */
    public String text() {
        return text;
    }

    /** Places in the masked text, in order. */
    public List<HiddenAddress> hidden() {
        return hidden;
    }

    /** Whether the text differs from what was given. */
    public boolean changed() {
        return more || !hidden.isEmpty();
    }

    /** Not the text, which is still a person's. */
    @Override
    public String toString() {
        return "Masked[" + text.length() + " characters, " + hidden.size() + " hidden]";
    }
}
