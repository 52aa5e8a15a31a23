package dev.rejoinder.site;

import dev.rejoinder.privacy.Removable;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Deletes what removed sites held: each owner its own, in batches short enough for any time-out. A site that cannot be deleted just now does not
 * keep the others, and is tried again soon; a removal that was cut off is taken up again at the next start, or with the next removal. Until
 * it is through, the site's key stays taken.
 */
@Singleton
public class SiteRemoval {
    private static final Logger LOG = Logger.getLogger(SiteRemoval.class);
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String SITE = """
            delete from site where site_id = :site and removed_at is not null
            """;

    private static final String REMOVED = """
            select site_id from site where removed_at is not null
            """;

    private final AtomicBoolean left = new AtomicBoolean(true);
    private final Jdbi jdbi;
    private final List<Removable> owners;
    private final ScheduledExecutorService executor;

    SiteRemoval(Jdbi jdbi, @All List<Removable> owners, ScheduledExecutorService executor) {
        this.jdbi = jdbi;
        this.owners = List.copyOf(owners);
        this.executor = executor;
    }

    /** At the start, and whenever something was left. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweepWhatIsLeft() {
        if (left.getAndSet(false)) {
            try {
                sweep();
            } catch (RuntimeException e) {
                left.set(true);
                LOG.warnf(
                        "Removed sites are not known just now (%s); tried again soon.",
                        e.getClass().getSimpleName());
            }
        }
    }

    /** Starts to delete everything of every site that was removed, and waits a little for a small one to be through. */
    public void start() throws InterruptedException, ExecutionException {
        try {
            executor.submit(this::sweep, true).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.info("A removed site holds a lot; deleting goes on in the background.");
        }
    }

    /** Safe to run on several replicas at once. */
    private void sweep() {
        boolean allGone = true;
        for (String site : removed()) {
            try {
                delete(site);
            } catch (RuntimeException e) {
                // Somebody is at something of it, most likely. The others have their turn.
                allGone = false;
                LOG.warnf(
                        "Removed site %s cannot be deleted just now (%s); tried again soon.",
                        site, e.getClass().getSimpleName());
            }
        }
        if (!allGone) {
            left.set(true);
        }
    }

    private List<String> removed() {
        return jdbi.withHandle(
                handle -> handle.createQuery(REMOVED).mapTo(String.class).list());
    }

    private void delete(String site) {
        owners.forEach(owner -> owner.remove(site, BATCH));
        jdbi.useHandle(handle -> handle.createUpdate(SITE).bind("site", site).execute());
    }
}
