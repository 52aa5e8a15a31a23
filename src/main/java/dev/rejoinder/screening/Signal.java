package dev.rejoinder.screening;

import dev.rejoinder.screening.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One heuristic's result: why a candidate looks more, or less, like spam.
 *
 * @param name which heuristic, in kebab-case: {@code link-flood}
 * @param weight log-odds it adds towards spam, rounded to two decimals; negative speaks for the candidate
 * @param evidence for a moderator to read: {@code 4 links, 2 allowed}
 * @param span where in the masked text, if it is about a place there
 */
public record Signal(
        String name,
        double weight,
        String evidence,
        @Nullable Span span) {
    /** Rounds the weight; one that is not finite is refused with {@link IllegalArgumentException}. */
    public Signal {
        if (!Double.isFinite(weight)) {
            throw new IllegalArgumentException("weight of " + name + " is not finite");
        }
        weight = Math.round(weight * 100) / 100.0;
    }

    public Signal(String name, double weight, String evidence) {
        this(name, weight, evidence, null);
    }
}
