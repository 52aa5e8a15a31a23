package dev.rejoinder.bench.speed;

import java.util.ArrayDeque;
import java.util.Deque;

/** What the run has started, and ends again, the last first, however the run ends. */
final class Started implements AutoCloseable {
    private final Deque<Closing> things = new ArrayDeque<>();

    /** Something that ends without complaint. */
    interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    Started() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    synchronized <T extends Closing> T add(T thing) {
        things.push(thing);
        return thing;
    }

    @Override
    public synchronized void close() {
        while (!things.isEmpty()) {
            things.pop().close();
        }
    }
}
