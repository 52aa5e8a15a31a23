package dev.rejoinder.intake;

import dev.rejoinder.intake.form.NormalisedSubmission;
import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.sealing.Fingerprints;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a retry from another submission, by page, parent, author and text after normalising and before masking, and by whose it is: an answer
 * opens the comment for editing, so nobody but its sender may hear it again.
 */
@Singleton
class Idempotency {
    private final Fingerprints fingerprints;
    private final AddressMasker masker;

    Idempotency(Fingerprints fingerprints, AddressMasker masker) {
        this.fingerprints = fingerprints;
        this.masker = masker;
    }

    /**
     * A key that may be stored: one that holds an address is stored as a keyed hash of itself. Null when none was sent.
     */
    @Nullable
    IdempotencyKey key(Submitter submitter, NormalisedSubmission submission) {
        String sent = submitter.idempotencyKey();
        if (sent == null) {
            return null;
        }
        NormalisedSubmission.Author author = submission.author();
        EmailAddress email = author.email();
        List<String> said = new ArrayList<>(List.of(
                submission.page().key(),
                String.valueOf(submission.parent()),
                given(author.name()),
                email == null ? "" : email.readable(),
                given(author.website()),
                submission.text()));
        if (submitter.credential() != null) {
            said.add(submitter.credential());
        }
        List<byte[]> request = fingerprints.allOfRequest(said.toArray(String[]::new));
        return new IdempotencyKey(
                masker.containsAddress(sent) ? fingerprints.ofIdempotencyKey(sent) : sent,
                request.get(0),
                request.subList(1, request.size()));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
