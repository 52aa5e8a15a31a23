package dev.rejoinder.screening;

import dev.rejoinder.screening.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One heuristic's result: why a candidate looks more, or less, like spam.
 *
 * @param name which heuristic, in kebab-case: {@code link-flood}
 * @param weight log-odds it adds towards spam, rounded to two decimals; negative speaks for the candidate
 * @param evidence for a moderator to read: {@code 4 links, 2 allowed}; nothing else is made of it
 * @param span where in the masked text, if it is about a place there
 * @param limit the number of the site's policy that the candidate was measured against, if there is one
 * @param missed the checks that did not run; null unless the signal says that screening is incomplete
 */
public record Signal(
        String name,
        double weight,
        String evidence,
        @Nullable Span span,
        @Nullable Integer limit,
        @Nullable List<String> missed) {
    /** Rounds the weight; one that is not finite is refused with {@link IllegalArgumentException}. */
    public Signal {
        if (!Double.isFinite(weight)) {
            throw new IllegalArgumentException("weight of " + name + " is not finite");
        }
        weight = Math.round(weight * 100) / 100.0;
        missed = missed == null ? null : List.copyOf(missed);
    }

    public Signal(String name, double weight, String evidence, @Nullable Span span) {
        this(name, weight, evidence, span, null, null);
    }

    public Signal(String name, double weight, String evidence) {
        this(name, weight, evidence, null);
    }

    /** The same, measured against this number of the site's policy. */
    public Signal against(int limit) {
        return new Signal(name, weight, evidence, span, limit, missed);
    }
}
