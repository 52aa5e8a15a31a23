package dev.rejoinder.site;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Deletes what removed sites held, in batches short enough for any time-out. A site that cannot be deleted just now does not
 * keep the others, and is tried again soon; a removal that was cut off is taken up again at the next start, or with the next removal. Until
 * it is through, the site's key stays taken.
 */
@Singleton
public class SiteRemoval {
    private static final Logger LOG = Logger.getLogger(SiteRemoval.class);
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    /** Replies before what they answer, for ids grow with time: so no batch cascades further than itself. */
    private static final List<String> BATCHES = List.of(
            "delete from comment where site_id = :site and id in (select id from comment where site_id = :site"
                    + " order by id desc limit :batch)",
            "delete from page where site_id = :site and id in (select id from page where site_id = :site limit :batch)",
            "delete from idempotency where site_id = :site and key in (select key from idempotency where site_id = :site limit :batch)",
            "delete from outbox where site_id = :site and id in (select id from outbox where site_id = :site limit :batch)",
            "delete from data_request where site_id = :site and id in (select id from data_request where site_id = :site limit :batch)",
            "delete from akismet_check where site_id = :site and id in (select id from akismet_check where site_id = :site limit :batch)",
            "delete from akismet_usage where site_id = :site and ctid = any(array("
                    + "select ctid from akismet_usage where site_id = :site limit :batch))",
            // Locked in the order in which they are taught: whoever decided just before waits, and never crosswise.
            "delete from lesson where site_id = :site and decision_id = any(array(select decision_id from lesson where site_id = :site"
                    + " order by comment_id, decision_id limit :batch for update))",
            "delete from site_model where site_id = :site and site_id in (select site_id from site_model where site_id = :site limit :batch)",
            "delete from learning where site_id = :site and site_id in (select site_id from learning where site_id = :site limit :batch)",
            "delete from audit where site_id = :site and id in (select id from audit where site_id = :site limit :batch)");

    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Jdbi jdbi;
    private final ScheduledExecutorService executor;
    private final boolean background;

    SiteRemoval(
            Jdbi jdbi,
            ScheduledExecutorService executor,
            @ConfigProperty(name = "rejoinder.background", defaultValue = "true") boolean background) {
        this.jdbi = jdbi;
        this.executor = executor;
        this.background = background;
    }

    void onStart(@Observes StartupEvent event) {
        if (background) {
            executor.execute(this::sweep);
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
                jdbi.useHandle(handle -> sweep(handle, site));
            } catch (RuntimeException e) {
                // Somebody is at something of it, most likely. The others have their turn.
                allGone = false;
                LOG.warnf(
                        "Removed site %s cannot be deleted just now (%s); tried again in %s.",
                        site, e.getClass().getSimpleName(), AGAIN);
            }
        }
        if (!allGone) {
            tryAgain();
        }
    }

    private void tryAgain() {
        if (!waiting.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.schedule(this::sweepAgain, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The rest is deleted after the next start: the service ends.");
        }
    }

    private void sweepAgain() {
        waiting.set(false);
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Removed sites are not known just now (%s); tried again in %s.",
                    e.getClass().getSimpleName(), AGAIN);
            tryAgain();
        }
    }

    private List<String> removed() {
        return jdbi.withHandle(handle -> handle.createQuery("select site_id from site where removed_at is not null")
                .mapTo(String.class)
                .list());
    }

    private static void sweep(Handle handle, String site) {
        for (String batch : BATCHES) {
            int deleted;
            do {
                deleted = handle.createUpdate(batch)
                        .bind("site", site)
                        .bind("batch", BATCH)
                        .execute();
            } while (deleted > 0);
        }
        handle.createUpdate("delete from site where site_id = :site and removed_at is not null")
                .bind("site", site)
                .execute();
    }
}
