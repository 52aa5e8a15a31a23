package dev.rejoinder.intake;

import dev.rejoinder.intake.form.NormalisedSubmission;
import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.sealing.Signer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a retry from another submission, by page, parent, author and text after normalising and before masking, and by whose it is: an answer
 * opens the comment for editing, so nobody but its sender may hear it again.
 */
@Singleton
class Idempotency {
    private static final String PURPOSE = "idempotent-request";
    private static final String KEY = "idempotency-key";

    private final Signer signer;
    private final AddressMasker masker;

    Idempotency(Signer signer, AddressMasker masker) {
        this.signer = signer;
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
        String[] parts = said.toArray(String[]::new);
        return new IdempotencyKey(
                masker.containsAddress(sent) ? signer.sign(KEY, sent) : sent,
                bytes(signer.sign(PURPOSE, parts)),
                signer.signedBefore(PURPOSE, parts).stream()
                        .map(Idempotency::bytes)
                        .toList());
    }

    private static byte[] bytes(String signature) {
        return signature.getBytes(StandardCharsets.US_ASCII);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
