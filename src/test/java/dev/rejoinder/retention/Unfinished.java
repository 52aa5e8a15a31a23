package dev.rejoinder.retention;

import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.privacy.ErasureMode;
import jakarta.enterprise.context.Dependent;
import org.jdbi.v3.core.Jdbi;

/** An erasure whose process died after it was put on record. */
@Dependent
public class Unfinished {
    private final DataRequestSteps dataRequestSteps;
    private final Erasures erasures;
    private final RetentionSchedule.OneSite oneSite;
    private final Jdbi jdbi;

    Unfinished(DataRequestSteps dataRequestSteps, Erasures erasures, RetentionSchedule.OneSite oneSite, Jdbi jdbi) {
        this.dataRequestSteps = dataRequestSteps;
        this.erasures = erasures;
        this.oneSite = oneSite;
        this.jdbi = jdbi;
    }

    /** Leaves one behind. */
    public void leave(String site, String address) {
        dataRequestSteps.begin(site, EmailAddress.parse(address).orElseThrow(), ErasureMode.NOTHING, Requester.AUTHOR);
    }

    /** Lets its holder's time run out. */
    public void expire(String site) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update data_request set held_until = requested_at where site_id = :site")
                        .bind("site", site)
                        .execute());
    }

    /** Lets nobody open its address any more. */
    void damage(String site) {
        jdbi.useHandle(handle -> handle.createUpdate("update data_request set address = '' where site_id = :site")
                .bind("site", site)
                .execute());
    }

    /** What every replica does now and then. */
    public void takeUp(String site) {
        oneSite.alone(site, erasures::takeUp);
    }
}
