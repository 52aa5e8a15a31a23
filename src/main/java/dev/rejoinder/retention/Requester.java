package dev.rejoinder.retention;

import dev.rejoinder.audit.AuditTrail;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one on whose behalf an export or erasure is carried out.
 *
 * @param name of a credential, {@code administrator} or {@code author}
 * @param credential its id, if it is one
 */
record Requester(String name, @Nullable UUID credential) {
    /** Whoever reads the mails to an address. */
    static final Requester AUTHOR = new Requester(AuditTrail.AUTHOR, null);
}
