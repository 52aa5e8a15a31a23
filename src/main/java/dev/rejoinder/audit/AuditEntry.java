package dev.rejoinder.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of the {@link AuditTrail}. */
public record AuditEntry(
        UUID id,
        AuditTrail.What what,
        String by,
        @Nullable UUID comment,
        @Nullable Integer comments,
        Instant at) {}
