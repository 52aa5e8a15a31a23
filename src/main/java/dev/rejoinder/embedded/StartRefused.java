package dev.rejoinder.embedded;

/**
 * The service cannot be started as it stands. The message is one paragraph for the operator: what is wrong, where, and what to do; it
 * never holds a secret.
 */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartRefused(String message) {
        super(message);
    }

    StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
