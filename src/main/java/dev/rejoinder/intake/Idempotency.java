package dev.rejoinder.intake;

import dev.rejoinder.intake.form.NormalisedSubmission;
import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.sealing.Signer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells a retry from another submission, by page, parent, author and text after normalising and before masking. */
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
     * A key that may be stored: one that holds an address is stored as a keyed hash of itself.
     *
     * @param sent null gives null
     */
    @Nullable
    IdempotencyKey key(@Nullable String sent, NormalisedSubmission submission) {
        if (sent == null) {
            return null;
        }
        NormalisedSubmission.Author author = submission.author();
        EmailAddress email = author.email();
        String[] parts = {
            submission.page().key(),
            String.valueOf(submission.parent()),
            given(author.name()),
            email == null ? "" : email.readable(),
            given(author.website()),
            submission.text()
        };
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
