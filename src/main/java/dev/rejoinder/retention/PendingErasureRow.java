package dev.rejoinder.retention;

import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.privacy.ErasureMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of a {@link PendingErasure}, with the address encrypted. */
record PendingErasureRow(
        byte[] address,
        ErasureMode remains,
        String by,
        @Nullable UUID credentialId,
        int comments) {
    static PendingErasureRow of(PendingErasure erasure, byte[] sealed) {
        Requester by = erasure.by();
        return new PendingErasureRow(sealed, erasure.remains(), by.name(), by.credential(), erasure.comments());
    }

    PendingErasure erasure(EmailAddress opened) {
        return new PendingErasure(opened, remains, new Requester(by, credentialId), comments);
    }
}
