package dev.rejoinder.akismet.protocol;

import org.jspecify.annotations.Nullable;

/** A call that is answered {@code invalid}. */
public final class InvalidRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String help;
    private final transient @Nullable Alert alert;
    private final int retryAfter;

    private InvalidRequest(String help, @Nullable Alert alert, int retryAfter) {
        super("declined", null, false, false);
        this.help = help;
        this.alert = alert;
        this.retryAfter = retryAfter;
    }

    /** @param help what is wrong, for whoever looks into the headers */
    public InvalidRequest(String help) {
        this(help, null, 0);
    }

    /** Something a person should see to. */
    public InvalidRequest(String help, Alert alert) {
        this(help, alert, 0);
    }

    /** Too much: HTTP 429. */
    public static InvalidRequest limited(String help, @Nullable Alert alert, int seconds) {
        return new InvalidRequest(help, alert, Math.max(1, seconds));
    }

    String help() {
        return help;
    }

    @Nullable
    Alert alert() {
        return alert;
    }

    /** Seconds until it is worth trying again; 0 when it is not a matter of time. */
    int retryAfter() {
        return retryAfter;
    }
}
