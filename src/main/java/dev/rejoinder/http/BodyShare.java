package dev.rejoinder.http;

import java.util.LinkedHashSet;
import java.util.Set;

/** What one network has of the bodies that are bounded; kept under the lock of {@link ArrivingBodies}. */
final class BodyShare {
    /** The oldest first. */
    private final Set<CountedBody> unfinished = new LinkedHashSet<>();

    private int entries;
    private long bytes;

    int count() {
        return unfinished.size();
    }

    long bytes() {
        return bytes;
    }

    boolean isEmpty() {
        return entries == 0;
    }

    CountedBody oldest() {
        return unfinished.iterator().next();
    }

    void add(CountedBody body) {
        entries++;
        unfinished.add(body);
    }

    void enlarge(CountedBody body, int more) {
        body.add(more);
        bytes += more;
    }

    /** Whether it was not complete before. */
    boolean complete(CountedBody body) {
        return unfinished.remove(body);
    }

    void remove(CountedBody body) {
        entries--;
        bytes -= body.size();
        body.noteLeft();
    }
}
