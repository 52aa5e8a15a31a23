package dev.rejoinder.submission;

import dev.rejoinder.intake.Answered;
import dev.rejoinder.intake.IdempotencyKey;
import dev.rejoinder.intake.Intake;
import dev.rejoinder.intake.RawSubmission;
import dev.rejoinder.intake.Received;
import dev.rejoinder.intake.Retries;
import dev.rejoinder.intake.Sender;
import dev.rejoinder.intake.Submissions;
import dev.rejoinder.site.Site;
import dev.rejoinder.text.Nfc;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where a submission is taken in, written and receipted, whether it came as JSON or as a form. */
@Singleton
class Desk {
    private final Intake intake;
    private final Submissions submissions;
    private final Retries retries;
    private final EditTokens editTokens;

    Desk(Intake intake, Submissions submissions, Retries retries, EditTokens editTokens) {
        this.intake = intake;
        this.submissions = submissions;
        this.retries = retries;
        this.editTokens = editTokens;
    }

    /** A receipt, and whether it is that of an earlier submission with the same key. */
    record Answer(Receipt receipt, boolean replayed) {}

    Answer submit(Site site, RawSubmission raw, Sender sender) {
        Received received = intake.receive(site, raw, sender);
        if (received instanceof Received.Again again) {
            return replay(site, raw, again.answered());
        }
        Received.Ready ready = (Received.Ready) received;
        IdempotencyKey key = ready.key();
        Optional<Answered> twin = submissions.add(ready.comment(), key);
        if (twin.isPresent() && key != null) {
            return replay(site, raw, retries.again(key, twin.get()).answered());
        }
        String token = editTokens.of(site.key(), ready.comment().id());
        return new Answer(Receipt.of(ready.comment(), token), false);
    }

    private Answer replay(Site site, RawSubmission raw, Answered answered) {
        String page = Nfc.of(String.valueOf(raw.page()));
        return new Answer(Receipt.of(answered, page, editTokens.of(site.key(), answered.comment())), true);
    }
}
