package dev.rejoinder.intake;

import dev.rejoinder.comment.AssessedText;
import dev.rejoinder.comment.AutomaticStatus;
import dev.rejoinder.comment.ReadingPath;
import dev.rejoinder.intake.form.MaskedSubmission;
import dev.rejoinder.intake.form.Masking;
import dev.rejoinder.intake.form.NormalisedSubmission;
import dev.rejoinder.intake.form.Normaliser;
import dev.rejoinder.intake.form.RawSubmission;
import dev.rejoinder.intake.form.SubmissionReading;
import dev.rejoinder.site.Site;
import jakarta.inject.Singleton;

/** The whole way of a reader's submission: normalise, mask, look up, screen, write, answer. */
@Singleton
public class Intake {
    private final Normaliser normaliser;
    private final Throttle throttle;
    private final Masking masking;
    private final ContextGathering contexts;
    private final TextAssessor assessor;
    private final CommentWriter writer;

    Intake(
            Normaliser normaliser,
            Throttle throttle,
            Masking masking,
            ContextGathering contexts,
            TextAssessor assessor,
            CommentWriter writer) {
        this.normaliser = normaliser;
        this.throttle = throttle;
        this.masking = masking;
        this.contexts = contexts;
        this.assessor = assessor;
        this.writer = writer;
    }

    /**
     * Takes a submission in; its comment is on disk when this returns. A retry is answered as the first was, and writes nothing.
     *
     * @throws dev.rejoinder.problem.InvalidInput when something does not fit
     * @throws dev.rejoinder.network.RateExceeded when there is too much of it
     * @throws PageClosed when the page takes no more
     * @throws IdempotencyMismatch when its key belongs to another submission
     * @throws SubmissionInFlight when a twin with its key has not ended within a second
     * @throws dev.rejoinder.site.UnknownSite when the site was removed meanwhile
     */
    public Receipt submit(Site site, RawSubmission raw, Submitter submitter) {
        SubmissionReading reading = normaliser.read(site, raw, submitter.idempotencyKey() != null);
        NormalisedSubmission submission = reading.submission();
        throttle.takeUnlessRetry(site.key(), submitter);
        MaskedSubmission masked = masking.mask(submission, site.policy());
        SubmissionFacts facts = contexts.gather(site.key(), submission, masked, submitter);
        Arrival arrival = new Arrival(site, submission, masked, facts, false);
        StoredReceipt receipt = facts.context().answered().orElseGet(() -> {
            reading.requireFit();
            return screenAndWrite(arrival, submitter);
        });
        return writer.answer(arrival, receipt);
    }

    private StoredReceipt screenAndWrite(Arrival arrival, Submitter submitter) {
        arrival.requireOpenPage();
        ReadingPath path = arrival.path();
        boolean crowded = throttle.count(arrival.site().key(), submitter, arrival.facts());
        AssessedText text = assessor.assess(arrival);
        AutomaticStatus status =
                assessor.status(new InitialStatus(arrival.policy(), arrival.isAuthorKnown(), crowded), text);
        return writer.write(arrival, path, text, status);
    }
}
