package dev.rejoinder.intake;

import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.screening.AuthorRecord;
import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.SimHash;
import dev.rejoinder.screening.text.DisposableDomains;
import dev.rejoinder.sealing.Fingerprints;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Gathers the facts a submission is judged by: the only reads on its way. */
@Singleton
class ContextGathering {
    private final SubmissionContexts precedents;
    private final Fingerprints fingerprints;
    private final FormStamps formStamps;
    private final DisposableDomains disposable;

    ContextGathering(
            SubmissionContexts precedents,
            Fingerprints fingerprints,
            FormStamps formStamps,
            DisposableDomains disposable) {
        this.precedents = precedents;
        this.fingerprints = fingerprints;
        this.formStamps = formStamps;
        this.disposable = disposable;
    }

    /** The facts, and the keyed prints that are stored so that later submissions can be held against them. */
    record Facts(
            SubmissionContext precedents,
            Circumstances circumstances,
            byte[] network,
            byte @Nullable [] address,
            @Nullable Long stamp,
            OptionalLong simhash) {}

    Facts gather(String site, NormalisedSubmission submission, String maskedText, Submitter submitter, Instant now) {
        YearMonth month = YearMonth.from(now.atZone(ZoneOffset.UTC));
        byte[] network = fingerprints.ofNetwork(site, submitter.network(), month);
        byte[] before = fingerprints.ofNetwork(site, submitter.network(), month.minusMonths(1));
        EmailAddress email = submission.email();
        byte[] address = email == null ? null : fingerprints.ofAddress(site, email);
        FormStamps.Reading stamp = formStamps.read(site, submission.stamp(), now);
        OptionalLong simhash = SimHash.of(maskedText);
        SubmissionContext known = precedents.read(new ContextQuery(
                site,
                submission.page(),
                submission.parent(),
                submitter.idempotencyKey(),
                List.of(network, before),
                address,
                stamp.number(),
                simhash,
                now));
        Circumstances circumstances = Circumstances.none()
                .withStamp(stamp.stateAfter(known.stampUses()), stamp.age())
                .withHoneypotFilled(submission.honeypotFilled())
                .withForeignOrigin(submitter.originNull())
                .withDisposableAddress(email != null && disposable.contains(email.domain()))
                .withFromNetwork(known.lastMinute(), known.lastHour())
                .withNearDuplicates(known.nearDuplicates())
                .withAuthor(new AuthorRecord(known.published(), known.refused()));
        return new Facts(known, circumstances, network, address, stamp.number(), simhash);
    }
}
