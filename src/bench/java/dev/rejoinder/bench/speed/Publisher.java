package dev.rejoinder.bench.speed;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Publishes so many comments a second on a page while something else goes on. */
record Publisher(Blog blog, String page, int perSecond) {
    private static final int WRITERS = 8;
    private static final double ENOUGH = 0.9;

    /**
     * What comes of the other thing.
     *
     * @throws IllegalStateException when fewer than nine tenths of the comments were published in time
     */
    Sample during(Supplier<Sample> reading) {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        AtomicInteger published = new AtomicInteger();
        AtomicReference<@Nullable RuntimeException> trouble = new AtomicReference<>();
        long start = System.nanoTime();
        Runnable one = () -> {
            try {
                blog.publish(page);
                published.incrementAndGet();
            } catch (RuntimeException failure) {
                trouble.compareAndSet(null, failure);
            }
        };
        Future<?> beat =
                clock.scheduleAtFixedRate(() -> writers.execute(one), 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
        try {
            Sample sample = reading.get();
            double rate = published.get() * 1e9 / (System.nanoTime() - start);
            if (trouble.get() != null || rate < ENOUGH * perSecond) {
                throw new IllegalStateException(
                        rate + " comments a second were published, not " + perSecond, trouble.get());
            }
            return sample.publishing(published.get());
        } finally {
            beat.cancel(false);
            clock.shutdownNow();
            writers.shutdownNow();
        }
    }
}
