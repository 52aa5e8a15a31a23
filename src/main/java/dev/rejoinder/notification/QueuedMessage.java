package dev.rejoinder.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as it is listed: what is known of it without its words. */
record QueuedMessage(
        UUID id,
        String kind,
        @Nullable String to,
        Instant createdAt,
        Instant dueAt,
        int attempts,
        @Nullable Instant parkedAt,
        @Nullable String error) {}
