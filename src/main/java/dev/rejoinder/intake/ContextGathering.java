package dev.rejoinder.intake;

import dev.rejoinder.comment.OwnComment;
import dev.rejoinder.intake.form.FormStamps;
import dev.rejoinder.intake.form.MaskedSubmission;
import dev.rejoinder.intake.form.NormalisedSubmission;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.masking.Masked;
import dev.rejoinder.persistence.TimeOrderedIds;
import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.SimHash;
import dev.rejoinder.screening.text.DisposableDomains;
import dev.rejoinder.sealing.Fingerprints;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Gathers the facts a submission or an edit is judged by: the only reads on its way. */
@Singleton
class ContextGathering {
    private final SubmissionContexts contexts;
    private final Idempotency idempotency;
    private final Fingerprints fingerprints;
    private final FormStamps formStamps;
    private final DisposableDomains disposable;
    private final Clock clock;

    ContextGathering(
            SubmissionContexts contexts,
            Idempotency idempotency,
            Fingerprints fingerprints,
            FormStamps formStamps,
            DisposableDomains disposable,
            Clock clock) {
        this.contexts = contexts;
        this.idempotency = idempotency;
        this.fingerprints = fingerprints;
        this.formStamps = formStamps;
        this.disposable = disposable;
        this.clock = clock;
    }

    SubmissionFacts gather(String site, NormalisedSubmission submission, MaskedSubmission masked, Submitter submitter) {
        Instant now = now();
        EmailAddress email = submission.author().email();
        FormStamps.Reading stamp = formStamps.read(site, submission.stamp(), now);
        IdempotencyKey key = idempotency.key(submitter, submission);
        Traces traces = new Traces(
                network(site, submitter, month(now)),
                email == null ? null : fingerprints.ofAddress(site, email),
                stamp.number(),
                SimHash.of(masked.text().text()));
        SubmissionContext known = contexts.read(new ContextQuery(
                site,
                new ContextQuery.Target(submission.page().key(), submission.parent(), null),
                masked.text().text(),
                key == null ? null : key.key(),
                traces,
                network(site, submitter, month(now).minusMonths(1)),
                now));
        Circumstances circumstances = circumstances(submitter, known)
                .withStamp(stamp.stateAfter(known.stampUses()), stamp.age())
                .withHoneypotFilled(submission.honeypotFilled())
                .withDisposableAddress(email != null && disposable.contains(email.domain()));
        return new SubmissionFacts(TimeOrderedIds.at(now), now, key, traces, known, circumstances);
    }

    /** The same of a new text of a comment, which comes without a form and under the address of the first. */
    SubmissionFacts gather(String site, OwnComment comment, Masked text, Submitter submitter) {
        Instant now = now();
        Traces traces = new Traces(
                network(site, submitter, month(now)), comment.author().address(), null, SimHash.of(text.text()));
        SubmissionContext known = contexts.read(new ContextQuery(
                site,
                new ContextQuery.Target(null, null, comment.id()),
                text.text(),
                null,
                traces,
                network(site, submitter, month(now).minusMonths(1)),
                now));
        return new SubmissionFacts(TimeOrderedIds.at(now), now, null, traces, known, circumstances(submitter, known));
    }

    private static Circumstances circumstances(Submitter submitter, SubmissionContext known) {
        return Circumstances.none()
                .withForeignOrigin(submitter.originNull())
                .withFromNetwork(known.lastMinute(), known.lastHour())
                .withNearDuplicates(known.similar().count())
                .withAuthor(known.author());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static YearMonth month(Instant now) {
        return YearMonth.from(now.atZone(ZoneOffset.UTC));
    }

    private byte @Nullable [] network(String site, Submitter submitter, YearMonth month) {
        return submitter.network() == null ? null : fingerprints.ofNetwork(site, submitter.network(), month);
    }
}
