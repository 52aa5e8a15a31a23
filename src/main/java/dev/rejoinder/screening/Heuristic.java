package dev.rejoinder.screening;

import dev.rejoinder.screening.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that looks for one sign of spam and gives signals, which bear its name. Pure: the same input gives the same signals. Linear in the
 * text.
 */
public interface Heuristic {
    /** In kebab-case. */
    String name();

    /** One plain sentence for a moderator about a comment in which it found something. */
    String says();

    /** The same about what was found in one comment. */
    default String says(Signal signal) {
        return says();
    }

    /** What it finds; empty if nothing. */
    List<Signal> judge(AnalysedText analysedText, Circumstances circumstances, ScreeningSettings settings);

    /** Whether what it finds holds a comment whatever was learned in favour of its like. */
    default boolean isFinal() {
        return false;
    }

    /** Looks at what was written; runs again when that is edited. */
    interface OfText extends Heuristic {
        /** What it finds in the text, name or website. */
        List<Signal> judge(AnalysedText analysedText, ScreeningSettings settings);

        @Override
        default List<Signal> judge(AnalysedText analysedText, Circumstances circumstances, ScreeningSettings settings) {
            return judge(analysedText, settings);
        }
    }

    /** Looks at how it came in; what it found stays with the comment through every edit. */
    interface OfCircumstances extends Heuristic {
        /** What it finds in the circumstances. */
        List<Signal> judge(Circumstances circumstances);

        @Override
        default List<Signal> judge(AnalysedText analysedText, Circumstances circumstances, ScreeningSettings settings) {
            return judge(circumstances);
        }
    }

    /** The one signal of a heuristic that found something. */
    default List<Signal> signal(double weight, String evidence, @Nullable Span span) {
        return List.of(new Signal(name(), weight, evidence, span));
    }

    /** The same, about no place in the text. */
    default List<Signal> signal(double weight, String evidence) {
        return signal(weight, evidence, null);
    }
}
