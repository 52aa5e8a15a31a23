package dev.rejoinder.network;

import java.time.Duration;

/** More submissions, or other work, than is taken. */
public final class RateExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String policy;
    private final int limit;
    private final Duration window;
    private final long seconds;

    /**
     * @param policy whose limit: {@code network} or {@code site}
     * @param limit how many are taken in a window
     * @param window what is counted together
     * @param seconds until it is worth trying again
     */
    RateExceeded(String policy, int limit, Duration window, long seconds) {
        super("limited", null, false, false);
        this.policy = policy;
        this.limit = limit;
        this.window = window;
        this.seconds = Math.max(1, seconds);
    }

    String policy() {
        return policy;
    }

    int limit() {
        return limit;
    }

    Duration window() {
        return window;
    }

    long seconds() {
        return seconds;
    }
}
