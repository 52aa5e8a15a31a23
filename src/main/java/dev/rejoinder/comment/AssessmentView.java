package dev.rejoinder.comment;

import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the machine thought of one text, for people to read.
 *
 * @param verdict {@code clean}, {@code suspect} or {@code spam}
 * @param probability that it is spam, in [0, 1]
 * @param policyVersion the policy it was judged by
 * @param modelVersion which state of learning took part; 0 means none
 * @param grounds strongest first
 */
public record AssessmentView(
        String verdict, double probability, int policyVersion, int modelVersion, List<Ground> grounds) {

    /**
     * One ground.
     *
     * @param name which heuristic, in kebab-case
     * @param weight log-odds it adds towards spam
     * @param start in the masked text, in UTF-16 units, and {@code end}, excluded; null when it is about no place there
     */
    public record Ground(
            String name,
            double weight,
            String evidence,
            @Nullable Integer start,
            @Nullable Integer end) {}

    public static AssessmentView of(Assessment assessment, int policyVersion) {
        return new AssessmentView(
                assessment.verdict().name().toLowerCase(Locale.ROOT),
                assessment.probability(),
                policyVersion,
                assessment.modelVersion(),
                assessment.signals().stream().map(AssessmentView::ground).toList());
    }

    private static Ground ground(Signal signal) {
        Span span = signal.span();
        return new Ground(
                signal.name(),
                signal.weight(),
                signal.evidence(),
                span == null ? null : span.start(),
                span == null ? null : span.end());
    }
}
