package dev.rejoinder.submission;

import dev.rejoinder.intake.Idempotency;
import dev.rejoinder.intake.IdempotencyKey;
import dev.rejoinder.intake.Intake;
import dev.rejoinder.intake.RawSubmission;
import dev.rejoinder.intake.Received;
import dev.rejoinder.intake.StoredReceipt;
import dev.rejoinder.intake.Submissions;
import dev.rejoinder.intake.Submitter;
import dev.rejoinder.site.Site;
import dev.rejoinder.text.Nfc;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where a submission is taken in, written and receipted, whether it came as JSON or as a form. */
@Singleton
class Desk {
    private final Intake intake;
    private final Submissions submissions;
    private final Idempotency idempotency;
    private final EditTokens editTokens;

    Desk(Intake intake, Submissions submissions, Idempotency idempotency, EditTokens editTokens) {
        this.intake = intake;
        this.submissions = submissions;
        this.idempotency = idempotency;
        this.editTokens = editTokens;
    }

    /** A receipt, and whether it is that of an earlier submission with the same key. */
    record Answer(Receipt receipt, boolean replayed) {}

    Answer submit(Site site, RawSubmission raw, Submitter submitter) {
        Received received = intake.receive(site, raw, submitter);
        if (received instanceof Received.Again again) {
            return replay(site, raw, again.answered());
        }
        Received.Ready ready = (Received.Ready) received;
        IdempotencyKey key = ready.key();
        Optional<StoredReceipt> twin = submissions.add(ready.comment(), key);
        if (twin.isPresent() && key != null) {
            return replay(site, raw, idempotency.again(key, twin.get()).answered());
        }
        String token = editTokens.of(site.key(), ready.comment().id());
        return new Answer(Receipt.of(ready.comment(), token), false);
    }

    private Answer replay(Site site, RawSubmission raw, StoredReceipt answered) {
        String page = Nfc.of(String.valueOf(raw.page()));
        return new Answer(Receipt.of(answered, page, editTokens.of(site.key(), answered.comment())), true);
    }
}
