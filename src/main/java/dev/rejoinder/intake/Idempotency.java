package dev.rejoinder.intake;

import dev.rejoinder.intake.form.NormalisedSubmission;
import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.sealing.Fingerprints;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
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
        String[] said = {
            submission.page().key(),
            String.valueOf(submission.parent()),
            given(author.name()),
            email == null ? "" : email.readable(),
            given(author.website()),
            submission.text()
        };
        String[] parts = Stream.concat(Stream.of(said), Stream.of(given(submitter.credential())))
                .toArray(String[]::new);
        List<byte[]> request = fingerprints.allOfRequest(parts);
        // Answers kept by versions up to 0.1 do not say whose they are. They are good for a day, like all; an upgrade
        // fails no retry.
        List<byte[]> unnamed = fingerprints.allOfRequest(said);
        return new IdempotencyKey(
                masker.containsAddress(sent) ? fingerprints.ofIdempotencyKey(sent) : sent,
                request.get(0),
                Stream.concat(request.stream().skip(1), unnamed.stream()).toList());
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
