package dev.rejoinder.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message in a list for operators: its recipient and state, without its text. */
record QueuedMessage(
        UUID id,
        String kind,
        @Nullable String to,
        Instant createdAt,
        Instant dueAt,
        int attempts,
        @Nullable Instant parkedAt,
        @Nullable String error) {}
