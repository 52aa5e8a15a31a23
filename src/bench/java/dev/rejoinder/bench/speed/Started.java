package dev.rejoinder.bench.speed;

import java.util.ArrayDeque;
import java.util.Deque;

/** What the run has started, and ends again, the last first, however the run ends. */
public final class Started implements AutoCloseable {
    private final Deque<Closing> things = new ArrayDeque<>();

    /** Something that ends without complaint. */
    public interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    public Started() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    public synchronized <T extends Closing> T add(T thing) {
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
