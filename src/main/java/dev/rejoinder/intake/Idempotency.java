package dev.rejoinder.intake;

import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.sealing.Signer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells a retry from another submission, by page, parent, author and text after normalising and before masking. */
@Singleton
public class Idempotency {
    private static final String PURPOSE = "idempotent-request";
    private static final String KEY = "idempotency-key";

    private final Signer signer;
    private final AddressMasker masker;

    Idempotency(Signer signer, AddressMasker masker) {
        this.signer = signer;
        this.masker = masker;
    }

    /** With a key that may be stored: one that holds an address is stored as a keyed hash of itself. */
    Submitter storable(Submitter submitter) {
        String key = submitter.idempotencyKey();
        return key != null && masker.containsAddress(key) ? submitter.withKey(signer.sign(KEY, key)) : submitter;
    }

    @Nullable
    IdempotencyKey key(Submitter submitter, NormalisedSubmission submission) {
        String key = submitter.idempotencyKey();
        if (key == null) {
            return null;
        }
        EmailAddress email = submission.email();
        String[] parts = {
            submission.page(),
            String.valueOf(submission.parent()),
            given(submission.name()),
            email == null ? "" : email.readable(),
            given(submission.website()),
            submission.text()
        };
        return new IdempotencyKey(
                key,
                bytes(signer.sign(PURPOSE, parts)),
                signer.signedBefore(PURPOSE, parts).stream()
                        .map(Idempotency::bytes)
                        .toList());
    }

    /**
     * The first answer again.
     *
     * @throws IdempotencyMismatch when it belongs to another submission
     */
    public Received.Again again(IdempotencyKey key, StoredReceipt storedReceipt) {
        if (!key.fits(storedReceipt)) {
            throw new IdempotencyMismatch();
        }
        return new Received.Again(storedReceipt);
    }

    private static byte[] bytes(String signature) {
        return signature.getBytes(StandardCharsets.US_ASCII);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
