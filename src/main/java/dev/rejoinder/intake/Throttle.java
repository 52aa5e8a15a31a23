package dev.rejoinder.intake;

import dev.rejoinder.network.SubmissionLimits;
import jakarta.inject.Singleton;

/** Holds readers to their limits. A retry is answered whatever the limit, and only a look into the database tells which is one. */
@Singleton
class Throttle {
    private final SubmissionLimits limits;
    private final SiteRate rate;

    Throttle(SubmissionLimits limits, SiteRate rate) {
        this.limits = limits;
        this.rate = rate;
    }

    /**
     * Before anything is looked up: one that cannot be a retry counts at once.
     *
     * @throws dev.rejoinder.network.RateExceeded when its network sends too much
     */
    void takeUnlessRetry(String site, Submitter submitter) {
        if (submitter.idempotencyKey() == null) {
            take(site, submitter);
        }
    }

    /**
     * One that is no retry.
     *
     * @return whether the site gets more than it should
     * @throws dev.rejoinder.network.RateExceeded when it gets too much, or its network sends too much
     */
    boolean count(String site, Submitter submitter, SubmissionFacts facts) {
        if (submitter.idempotencyKey() != null) {
            take(site, submitter);
        }
        int toSite = rate.next(site, facts.at());
        limits.check(facts.context().lastMinute(), toSite);
        return limits.isCrowded(toSite);
    }

    private void take(String site, Submitter submitter) {
        if (submitter.network() != null) {
            limits.take(site, submitter.network());
        }
    }
}
