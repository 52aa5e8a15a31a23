package dev.rejoinder.comment;

import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.Signal;
import java.util.List;
import java.util.Locale;

/**
 * What the machine thought of one text, for people to read.
 *
 * @param verdict {@code clean}, {@code suspect} or {@code spam}
 * @param probability that it is spam, in [0, 1]
 * @param policyVersion the policy it was judged by
 * @param modelVersion which state of learning took part; 0 means none
 * @param signals strongest first
 */
public record AssessmentView(
        String verdict, double probability, int policyVersion, int modelVersion, List<Signal> signals) {
    public static AssessmentView of(Assessment assessment, int policyVersion) {
        return new AssessmentView(
                assessment.verdict().name().toLowerCase(Locale.ROOT),
                assessment.probability(),
                policyVersion,
                assessment.modelVersion(),
                assessment.signals());
    }
}
