package dev.rejoinder.intake;

import org.jspecify.annotations.Nullable;

/** What intake makes of a submission. */
public sealed interface Received {
    /** A comment ready to be written, with its retry key. */
    record Ready(NewComment comment, @Nullable IdempotencyKey key) implements Received {}

    /** A retry: what the first one was answered. */
    record Again(StoredReceipt answered) implements Received {}
}
