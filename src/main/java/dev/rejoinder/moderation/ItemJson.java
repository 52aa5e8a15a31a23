package dev.rejoinder.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rejoinder.comment.AssessmentView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment in the queue. */
record ItemJson(
        UUID id,
        String page,
        @Nullable String title,
        @Nullable UUID parent,
        AuthorJson author,
        @Nullable String text,
        @Nullable String html,
        String status,
        int version,
        int revision,
        Instant submittedAt,
        AssessmentJson assessment) {

    /** Who wrote it; the address as far as a moderator may see it. */
    record AuthorJson(
            @Nullable String name,
            @Nullable String email,
            @Nullable String website,
            boolean official) {}

    /** What the machine thinks, and why. */
    record AssessmentJson(
            String verdict, double probability, int policyVersion, int modelVersion, List<SignalJson> signals) {
        static AssessmentJson of(AssessmentView assessmentView) {
            return new AssessmentJson(
                    assessmentView.verdict(),
                    Math.round(assessmentView.probability() * 10_000) / 10_000.0,
                    assessmentView.policyVersion(),
                    assessmentView.modelVersion(),
                    assessmentView.grounds().stream().map(SignalJson::of).toList());
        }
    }

    /** One reason; {@code span} is where in the text, in UTF-16 units, end excluded. */
    record SignalJson(
            String name,
            double weight,
            String evidence,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Integer> span) {
        static SignalJson of(AssessmentView.Ground ground) {
            Integer start = ground.start();
            Integer end = ground.end();
            return new SignalJson(
                    ground.name(),
                    ground.weight(),
                    ground.evidence(),
                    start == null || end == null ? null : List.of(start, end));
        }
    }
}
