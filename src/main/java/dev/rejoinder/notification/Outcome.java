package dev.rejoinder.notification;

/**
 * How an attempt to send ended.
 *
 * @param error what went wrong, in words of our own: never an address, nor what a mail server said; empty when nothing did
 */
record Outcome(Ending ending, String error) {
    enum Ending {
        /** Nothing more to do. */
        DONE,
        /** Not this time. */
        LATER,
        /** Not this time, nor anything else just now. */
        AWAY,
        /** Trying again would not help. */
        NEVER
    }

    static final Outcome DONE = new Outcome(Ending.DONE, "");

    static Outcome later(String error) {
        return new Outcome(Ending.LATER, error);
    }

    static Outcome away(String error) {
        return new Outcome(Ending.AWAY, error);
    }

    static Outcome never(String error) {
        return new Outcome(Ending.NEVER, error);
    }
}
