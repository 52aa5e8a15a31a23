package dev.rejoinder.intake;

/** An Idempotency-Key came back with another submission. */
public final class IdempotencyMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IdempotencyMismatch() {
        super("idempotency mismatch", null, false, false);
    }
}
