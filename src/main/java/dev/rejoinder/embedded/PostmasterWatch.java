package dev.rejoinder.embedded;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Looks after the server that the service stands on. One that ended unbidden is started again where it was, so that connections find it; one
 * that is merely frozen is left alone.
 *
 * <p>Attempts are few and grow further apart. Once they are used up the listener is told, and nothing is tried any more.
 */
final class PostmasterWatch implements AutoCloseable {
    /** What becomes of the server. */
    interface Listener {
        /** It runs again; whoever was connected has to connect anew. */
        void restarted();

        /** It cannot be started again. */
        void lost(String why);
    }

    private static final Logger LOG = Logger.getLogger(PostmasterWatch.class);

    private static final long LOOK_MILLIS = 200;
    private static final int FAILED_STARTS = 6;
    /** So many deaths, none a minute after the one before, are no accidents any more. */
    private static final int RESTARTS = 100;

    private static final long STEADY_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long PATIENCE_SECONDS = 10;

    private final Postmaster postmaster;
    private final int port;
    private final Listener listener;
    private PostmasterPid server;
    private final ReentrantLock starting = new ReentrantLock();
    private final Thread thread = new Thread(this::watch, "watch over PostgreSQL");
    private volatile boolean closed;

    PostmasterWatch(Postmaster postmaster, PostmasterPid server, int port, Listener listener) {
        this.postmaster = postmaster;
        this.server = server;
        this.port = port;
        this.listener = listener;
        thread.setDaemon(true);
        thread.start();
    }

    /** From here on nothing is started any more. A start that is under way is waited for a little, so that its server can be stopped. */
    @Override
    public void close() {
        closed = true;
        try {
            if (starting.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                starting.unlock();
            }
            thread.interrupt();
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        int failed = 0;
        int restarts = 0;
        long restartedAt = System.nanoTime();
        String why = "It ended " + RESTARTS + " times, each time soon after it was started.";
        try {
            while (failed < FAILED_STARTS && restarts < RESTARTS) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS << failed);
                // A frozen one is alive.
                if (server.server().isPresent()) {
                    continue;
                }
                restarts = System.nanoTime() - restartedAt > STEADY_NANOS ? 1 : restarts + 1;
                if (failed == 0) {
                    LOG.warn("PostgreSQL inside ended unexpectedly. It is started again; what was stored is kept.");
                }
                try {
                    if (!startAgain()) {
                        return;
                    }
                    failed = 0;
                    restartedAt = System.nanoTime();
                } catch (StartRefused | IOException failure) {
                    failed++;
                    why = String.valueOf(failure.getMessage());
                }
            }
            listener.lost(why);
        } catch (InterruptedException | RuntimeException ended) {
            if (!closed) {
                listener.lost("Its watch ended (" + ended.getClass().getSimpleName() + ").");
            }
        }
    }

    /** False when the service itself is stopping. */
    private boolean startAgain() throws IOException {
        starting.lock();
        try {
            if (closed) {
                return false;
            }
            postmaster.startAgain(port);
            server = postmaster.running().orElse(server);
        } finally {
            starting.unlock();
        }
        LOG.info("PostgreSQL inside runs again.");
        listener.restarted();
        return true;
    }
}
