package dev.rejoinder.intake;

import dev.rejoinder.intake.form.FormStamps;
import dev.rejoinder.intake.form.MaskedSubmission;
import dev.rejoinder.intake.form.NormalisedSubmission;
import dev.rejoinder.masking.EmailAddress;
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

/** Gathers the facts a submission is judged by: the only reads on its way. */
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        YearMonth month = YearMonth.from(now.atZone(ZoneOffset.UTC));
        EmailAddress email = submission.author().email();
        FormStamps.Reading stamp = formStamps.read(site, submission.stamp(), now);
        IdempotencyKey key = idempotency.key(submitter, submission);
        Traces traces = new Traces(
                network(site, submitter, month),
                email == null ? null : fingerprints.ofAddress(site, email),
                stamp.number(),
                SimHash.of(masked.text().text()));
        SubmissionContext known = contexts.read(new ContextQuery(
                site,
                submission.page().key(),
                submission.parent(),
                masked.text().text(),
                key == null ? null : key.key(),
                traces,
                network(site, submitter, month.minusMonths(1)),
                now));
        Circumstances circumstances = Circumstances.none()
                .withStamp(stamp.stateAfter(known.stampUses()), stamp.age())
                .withHoneypotFilled(submission.honeypotFilled())
                .withForeignOrigin(submitter.originNull())
                .withDisposableAddress(email != null && disposable.contains(email.domain()))
                .withFromNetwork(known.lastMinute(), known.lastHour())
                .withNearDuplicates(known.similar().count())
                .withAuthor(known.author());
        return new SubmissionFacts(TimeOrderedIds.at(now), now, key, traces, known, circumstances);
    }

    private byte @Nullable [] network(String site, Submitter submitter, YearMonth month) {
        return submitter.network() == null ? null : fingerprints.ofNetwork(site, submitter.network(), month);
    }
}
