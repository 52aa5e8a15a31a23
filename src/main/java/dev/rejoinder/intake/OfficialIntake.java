package dev.rejoinder.intake;

import dev.rejoinder.comment.AutomaticStatus;
import dev.rejoinder.intake.form.MaskedSubmission;
import dev.rejoinder.intake.form.Masking;
import dev.rejoinder.intake.form.NormalisedSubmission;
import dev.rejoinder.intake.form.Normaliser;
import dev.rejoinder.intake.form.RawSubmission;
import dev.rejoinder.intake.form.SubmissionReading;
import dev.rejoinder.site.Site;
import jakarta.inject.Singleton;

/** The short way of the blog's own comments: masked like any other, but not limited, not screened, and published at once. */
@Singleton
public class OfficialIntake {
    private final Normaliser normaliser;
    private final Masking masking;
    private final ContextGathering contexts;
    private final TextAssessor assessor;
    private final CommentWriter writer;

    OfficialIntake(
            Normaliser normaliser,
            Masking masking,
            ContextGathering contexts,
            TextAssessor assessor,
            CommentWriter writer) {
        this.normaliser = normaliser;
        this.masking = masking;
        this.contexts = contexts;
        this.assessor = assessor;
        this.writer = writer;
    }

    /**
     * Publishes it, also on a page that takes no more comments; without a name it bears the site's.
     *
     * @throws dev.rejoinder.problem.InvalidInput when something does not fit
     * @throws IdempotencyMismatch when its key belongs to another submission
     * @throws SubmissionInFlight when a twin with its key has not ended within a second
     */
    public Receipt submit(Site site, RawSubmission raw, Submitter blog) {
        SubmissionReading reading = normaliser.readOfficial(site, raw, blog.idempotencyKey() != null);
        NormalisedSubmission submission = reading.submission();
        MaskedSubmission masked =
                masking.mask(submission, site.policy()).namedAtLeast(() -> masking.mask(site.name(), site.policy()));
        SubmissionFacts facts = contexts.gather(site.key(), submission, masked, blog);
        Arrival arrival = new Arrival(site, submission, masked, facts, true);
        StoredReceipt receipt = facts.context().answered().orElseGet(() -> {
            reading.requireFit();
            return writer.write(
                    arrival, arrival.path(), assessor.official(site, masked.text()), AutomaticStatus.OFFICIAL);
        });
        return writer.answer(arrival, receipt);
    }
}
