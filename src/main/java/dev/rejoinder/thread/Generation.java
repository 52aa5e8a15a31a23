package dev.rejoinder.thread;

/** A page's time from one change to the next: what was loaded in it is good until it is over. */
final class Generation {
    private volatile boolean over;

    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }
}
