package dev.rejoinder.intake;

/** The first submission with the same Idempotency-Key has not ended within a second. */
public final class StillRunning extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StillRunning(Throwable cause) {
        super("idempotency key in flight", cause, false, false);
    }
}
