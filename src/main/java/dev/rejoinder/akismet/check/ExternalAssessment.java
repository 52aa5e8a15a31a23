package dev.rejoinder.akismet.check;

import dev.rejoinder.comment.SignalsJson;
import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.SignalSentences;
import dev.rejoinder.screening.Verdict;
import java.util.List;

/**
 * The assessment of a comment that its blog keeps.
 *
 * @param verdict {@code CLEAN}, {@code SUSPECT} or {@code SPAM}
 * @param probability that it is spam, in [0, 1]
 * @param complete whether every check ran; if not, nothing was decided
 * @param signals every reason, as a JSON array
 */
public record ExternalAssessment(
        String verdict, double probability, boolean complete, String signals, int policyVersion, int modelVersion) {
    private static final String FIXED_ANSWER = SignalsJson.written(
            List.of(new Signal(SignalSentences.FIXED_ANSWER, 0, "answered so whatever the text is")));

    static ExternalAssessment of(Assessment assessment, int policyVersion) {
        return new ExternalAssessment(
                assessment.verdict().name(),
                assessment.probability(),
                assessment.complete(),
                SignalsJson.written(assessment.signals()),
                policyVersion,
                assessment.modelVersion());
    }

    /** What is answered whatever the text says. */
    public static ExternalAssessment fixed(boolean spam, int policyVersion) {
        return new ExternalAssessment(
                (spam ? Verdict.SPAM : Verdict.CLEAN).name(), spam ? 1 : 0, true, FIXED_ANSWER, policyVersion, 0);
    }

    /** Whether it is spam beyond doubt. */
    public boolean isSpam() {
        return verdict.equals(Verdict.SPAM.name());
    }

    /** The reasons may quote the reader. */
    @Override
    public String toString() {
        return "Checked[" + verdict + ", " + probability + "]";
    }
}
