package dev.rejoinder.expiry;

import dev.rejoinder.site.Policy;
import java.time.Instant;

/** A kind of data with a retention period, and how it is erased once that is over. */
public interface Expiring {
    /** Its name in the report and in metrics, in kebab-case. */
    String what();

    /** How many days it is kept under this policy, from when it is not needed any more. */
    int days(Policy policy);

    /** How many are older than that and there still; counts up to {@code most}. */
    int due(String site, Instant before, int most);

    /**
     * Forgets some of them, in one short transaction of its own. Several replicas may do so at once.
     *
     * @return how many; fewer than {@code most} when nothing is left to do here
     */
    int forget(String site, Instant before, int most);
}
