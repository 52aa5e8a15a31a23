package dev.rejoinder.intake;

/** The first submission with the same Idempotency-Key has not ended within a second. */
public final class SubmissionInFlight extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SubmissionInFlight(Throwable cause) {
        super("idempotency key in flight", cause, false, false);
    }
}
