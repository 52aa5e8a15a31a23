package dev.rejoinder.http;

/** One body among those that are bounded; its numbers are kept under the lock of {@link ArrivingBodies}. */
final class CountedBody {
    private final ArrivingBodies all;
    private final ArrivingBody body;
    private final String network;
    private long size;
    private boolean left;

    CountedBody(ArrivingBodies all, ArrivingBody body, String network) {
        this.all = all;
        this.body = body;
        this.network = network;
    }

    /** So many bytes more of it are here. */
    void grow(int more) {
        all.enlarge(this, more);
    }

    /** All of it is here; its bytes count until it is answered. */
    void complete() {
        all.complete(this);
    }

    /** Nothing of it is held any more; again is a no-op. */
    void leave() {
        all.remove(this);
    }

    ArrivingBody body() {
        return body;
    }

    String network() {
        return network;
    }

    long size() {
        return size;
    }

    void add(int more) {
        size += more;
    }

    boolean hasLeft() {
        return left;
    }

    void noteLeft() {
        left = true;
    }
}
