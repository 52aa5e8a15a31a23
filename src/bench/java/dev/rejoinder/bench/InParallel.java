package dev.rejoinder.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does work on so many threads, and gives what came of it in the order of the work. */
public record InParallel(int threads) {
    /**
     * Does all of the work.
     *
     * @throws IllegalStateException when one piece of it fails; the rest is then given up
     */
    public <T> List<T> all(List<Callable<T>> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = work.stream().map(pool::submit).toList();
            List<T> done = new ArrayList<>();
            for (Future<T> future : futures) {
                done.add(future.get());
            }
            return done;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The run broke off", failure.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
