package dev.rejoinder.thread;

import dev.rejoinder.comment.page.PageChanged;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells other replicas which pages changed here, and hears from them, by PostgreSQL's LISTEN and NOTIFY on a connection of its own. As long
 * as the connection answers, nothing that happened elsewhere can have been missed for longer than a beat.
 */
@Singleton
public class PageChangeChannel {
    private static final Logger LOG = Logger.getLogger(PageChangeChannel.class);
    private static final int FIRST = 1;

    private final UnsentChanges unsent = new UnsentChanges();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final ReplicaConnections connections;
    private final Event<HeardOfChange> heard;
    private final Event<Restored> restored;
    private final ReplicaSettings settings;
    private final Clock clock;
    private volatile long lastBeat;
    private volatile boolean listening;
    private volatile Instant lastHeard = Instant.EPOCH;
    private @Nullable Thread thread;

    PageChangeChannel(
            ReplicaConnections connections,
            Event<HeardOfChange> heard,
            Event<Restored> restored,
            ReplicaSettings settings,
            Clock clock) {
        this.connections = connections;
        this.heard = heard;
        this.restored = restored;
        this.settings = settings;
        this.clock = clock;
    }

    /** The link stands again; changes may have been missed before. */
    public record Restored() {}

    /** Another replica changed a page. */
    public record HeardOfChange(PageChanged page) {}

    /** Whether other replicas' changes are being heard, so that what is in memory can be vouched for. */
    public boolean isHeard() {
        return listening && System.nanoTime() - lastBeat < settings.silence().toNanos();
    }

    /** When the database last answered here; long ago if never. */
    public Instant lastHeard() {
        return lastHeard;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) PageChanged page) {
        unsent.note(page);
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        Thread started = new Thread(this::run, "replica-link");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        stop.countDown();
        if (thread != null) {
            thread.join(Duration.ofSeconds(2).toMillis());
        }
    }

    private void run() {
        boolean told = false;
        while (stop.getCount() > 0) {
            try (ReplicaConnection connection = connections.open()) {
                restored.fire(new Restored());
                told = false;
                while (stop.getCount() > 0) {
                    beat(connection);
                }
            } catch (SQLException | RuntimeException | Error e) {
                // An error too, such as memory that was short for a moment: nobody else would take up the link again.
                listening = false;
                if (!told) {
                    LOG.warnf(
                            "The link to other replicas is down (%s); threads are read from the database until it is"
                                    + " back.",
                            e.getClass().getSimpleName());
                    told = true;
                }
            }
            pause();
        }
    }

    private void beat(ReplicaConnection connection) throws SQLException {
        unsent.sendBy(connection::send);
        connection.receive(settings.beat()).forEach(page -> heard.fire(new HeardOfChange(page)));
        lastBeat = System.nanoTime();
        lastHeard = clock.instant();
        listening = true;
    }

    private void pause() {
        try {
            if (stop.await(settings.beat().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The link to other replicas ends with the service.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
