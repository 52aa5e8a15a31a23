package dev.rejoinder.network;

/** More submissions than are taken. */
public final class RateExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String policy;
    private final int limit;
    private final long seconds;

    /**
     * @param policy whose limit: {@code network} or {@code site}
     * @param limit submissions a minute
     * @param seconds until it is worth trying again
     */
    RateExceeded(String policy, int limit, long seconds) {
        super("limited", null, false, false);
        this.policy = policy;
        this.limit = limit;
        this.seconds = Math.max(1, seconds);
    }

    String policy() {
        return policy;
    }

    int limit() {
        return limit;
    }

    long seconds() {
        return seconds;
    }
}
