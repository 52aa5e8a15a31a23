package dev.rejoinder.retention;

import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.privacy.ErasureMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of a {@link PendingErasure}, with the address encrypted. */
record PendingErasureRow(
        byte[] address,
        byte[] fingerprint,
        ErasureMode remains,
        String by,
        @Nullable UUID credentialId,
        int comments) {
    static PendingErasureRow of(PendingErasure erasure, byte[] sealed, byte[] fingerprint) {
        Requester by = erasure.by();
        return new PendingErasureRow(
                sealed, fingerprint, erasure.remains(), by.name(), by.credential(), erasure.comments());
    }

    ErasureOrder order(DataSubject dataSubject) {
        return new ErasureOrder(dataSubject, remains, new Requester(by, credentialId), comments);
    }
}
