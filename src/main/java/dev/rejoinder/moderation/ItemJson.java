package dev.rejoinder.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rejoinder.comment.AssessmentView;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.SignalSentences;
import dev.rejoinder.screening.text.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
        static AssessmentJson of(AssessmentView assessmentView, SignalSentences sentences) {
            return new AssessmentJson(
                    assessmentView.verdict(),
                    Math.round(assessmentView.probability() * 10_000) / 10_000.0,
                    assessmentView.policyVersion(),
                    assessmentView.modelVersion(),
                    assessmentView.signals().stream()
                            .map(signal -> SignalJson.of(signal, sentences))
                            .toList());
        }
    }

    /** One reason; {@code span} is where in the text, in UTF-16 units, end excluded. */
    record SignalJson(
            String name,
            double weight,
            String evidence,

            @Schema(
                    description = "What the check found, as one plain sentence for a moderator",
                    examples = "It holds more than the 2 links that this site allows.")
            String says,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Integer> span) {
        static SignalJson of(Signal signal, SignalSentences sentences) {
            Span span = signal.span();
            return new SignalJson(
                    signal.name(),
                    signal.weight(),
                    signal.evidence(),
                    sentences.of(signal),
                    span == null ? null : List.of(span.start(), span.end()));
        }
    }
}
