package dev.rejoinder.intake;

import dev.rejoinder.comment.AssessedText;
import dev.rejoinder.comment.ReadingPath;
import dev.rejoinder.comment.Status;
import dev.rejoinder.comment.Texts;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.network.SubmissionLimits;
import dev.rejoinder.persistence.TimeOrderedIds;
import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.Models;
import dev.rejoinder.screening.Screening;
import dev.rejoinder.sealing.Vault;
import dev.rejoinder.site.Policy;
import dev.rejoinder.site.Site;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** From a raw submission to a comment ready to be written: normalise, mask, gather circumstances, screen. */
@Singleton
public class Intake {
    private final Normaliser normaliser;
    private final Masking masking;
    private final ContextGathering contextGathering;
    private final Screening screening;
    private final Models models;
    private final Texts texts;
    private final Idempotency idempotency;
    private final SubmissionLimits limits;
    private final SiteRate load;
    private final Vault vault;
    private final Clock clock;

    Intake(
            Normaliser normaliser,
            Masking masking,
            ContextGathering contextGathering,
            Screening screening,
            Models models,
            Texts texts,
            Idempotency idempotency,
            SubmissionLimits limits,
            SiteRate load,
            Vault vault,
            Clock clock) {
        this.normaliser = normaliser;
        this.masking = masking;
        this.contextGathering = contextGathering;
        this.screening = screening;
        this.models = models;
        this.texts = texts;
        this.idempotency = idempotency;
        this.limits = limits;
        this.load = load;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Takes a submission in. Nothing is written yet.
     *
     * @throws dev.rejoinder.problem.InvalidInput when something does not fit
     * @throws dev.rejoinder.network.Limited when there is too much of it
     * @throws PageClosed when the page takes no more
     * @throws IdempotencyMismatch when its key belongs to another submission
     */
    public Received receive(Site site, RawSubmission raw, Submitter from) {
        Submitter submitter = idempotency.storable(from);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        NormalisedSubmission submission = normaliser.normalise(site, raw, submitter.official());
        if (submitter.idempotencyKey() == null && !submitter.official()) {
            limits.take(site.key(), submitter.network());
        }
        MaskedSubmission masked = masking.mask(submission, site.policy());
        ContextGathering.Facts facts =
                contextGathering.gather(site.key(), submission, masked.text().text(), submitter, now);
        IdempotencyKey key = idempotency.key(submitter, submission);
        if (key != null && facts.precedents().answered().isPresent()) {
            StoredReceipt answered = facts.precedents().answered().get();
            return idempotency.again(key, answered);
        }
        UUID id = TimeOrderedIds.at(now);
        Policy policy = site.policy();
        if (!submitter.official() && !facts.precedents().takesComments(policy.closeAfterDays(), now)) {
            throw new PageClosed();
        }
        ReadingPath path =
                Parents.path(id, submission.parent(), facts.precedents().parent());
        boolean crowded = !submitter.official() && counted(site, submitter, facts, now);
        Assessment assessment = submitter.official()
                ? Assessment.official()
                : screening.screen(
                        masked.candidate(), facts.circumstances(), policy.screening(), models.of(site.key()));
        AssessedText assessedText = texts.of(masked.text(), assessment, policy.version());
        InitialStatus initialStatus =
                new InitialStatus(policy, facts.precedents().published() > 0, crowded);
        Status status = submitter.official() ? Status.PUBLISHED : initialStatus.status(assessment);
        return new Received.Ready(
                new NewComment(
                        id,
                        site.key(),
                        submission.page(),
                        masked.titleText(),
                        submission.url(),
                        facts.precedents().pageWantsNothing(masked.titleText(), submission.url()),
                        submission.parent(),
                        path,
                        status,
                        assessedText,
                        author(site, id, submission, masked, facts, submitter.official()),
                        Originals.of(submission, masked, policy, status).sealed(vault, site.key(), id, 1),
                        submission.consent() ? policy.consent().version() : null,
                        facts.stamp(),
                        facts.simhash(),
                        now,
                        now.plus(policy.editWindow())),
                key);
    }

    private boolean counted(Site site, Submitter submitter, ContextGathering.Facts facts, Instant now) {
        if (submitter.idempotencyKey() != null) {
            // Only now is it known that this is no retry, which would have been answered whatever the limit.
            limits.take(site.key(), submitter.network());
        }
        int toSite = load.next(site.key(), now);
        limits.check(facts.precedents().lastMinute(), toSite);
        return limits.isCrowded(toSite);
    }

    private NewComment.Author author(
            Site site,
            UUID id,
            NormalisedSubmission submission,
            MaskedSubmission masked,
            ContextGathering.Facts facts,
            boolean official) {
        EmailAddress email = submission.email();
        return new NewComment.Author(
                official && masked.name() == null ? masking.mask(site.name(), site.policy()) : masked.name(),
                masked.website(),
                official,
                email == null ? null : vault.seal(site.key(), id, Vault.AUTHOR_ADDRESS, email.readable()),
                facts.address(),
                official ? null : facts.network());
    }
}
