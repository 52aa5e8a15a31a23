package dev.rejoinder.site;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Deletes what removed sites held, in batches short enough for any time-out. A removal that was cut off is taken up again at the next start,
 * or with the next removal; until it is through, the site's key stays taken.
 */
@Singleton
class Removal {
    private static final Logger LOG = Logger.getLogger(Removal.class);
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Replies before what they answer, for ids grow with time: so no batch cascades further than itself. */
    private static final List<String> BATCHES = List.of(
            "delete from comment where site_id = :site and id in (select id from comment where site_id = :site"
                    + " order by id desc limit :batch)",
            "delete from page where site_id = :site and id in (select id from page where site_id = :site limit :batch)",
            "delete from idempotency where site_id = :site and key in (select key from idempotency where site_id = :site limit :batch)",
            "delete from outbox where site_id = :site and id in (select id from outbox where site_id = :site limit :batch)",
            "delete from data_request where site_id = :site and id in (select id from data_request where site_id = :site limit :batch)",
            "delete from lesson where site_id = :site and decision_id in (select decision_id from lesson where site_id = :site limit :batch)",
            "delete from site_model where site_id = :site and site_id in (select site_id from site_model where site_id = :site limit :batch)",
            "delete from learning where site_id = :site and site_id in (select site_id from learning where site_id = :site limit :batch)",
            "delete from audit where site_id = :site and id in (select id from audit where site_id = :site limit :batch)");

    private final Jdbi jdbi;
    private final ScheduledExecutorService executor;
    private final boolean background;

    Removal(
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
    void start() throws InterruptedException, ExecutionException {
        try {
            executor.submit(this::sweep, true).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.info("A removed site holds a lot; deleting goes on in the background.");
        }
    }

    /** Safe to run on several replicas at once. */
    private void sweep() {
        jdbi.useHandle(handle -> handle.createQuery("select site_id from site where removed_at is not null")
                .mapTo(String.class)
                .list()
                .forEach(site -> sweep(handle, site)));
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
