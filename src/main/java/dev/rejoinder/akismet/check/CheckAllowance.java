package dev.rejoinder.akismet.check;

import dev.rejoinder.akismet.protocol.AkismetLimits;
import dev.rejoinder.akismet.protocol.AkismetRequest;
import dev.rejoinder.akismet.protocol.InvalidRequest;
import dev.rejoinder.akismet.protocol.RateLimit;
import dev.rejoinder.akismet.usage.Quota;
import jakarta.inject.Singleton;

/** How many checks a site may ask for: in a minute, and in a month. */
@Singleton
class CheckAllowance {
    private final Quota quota;
    private final RateLimit rateLimit;

    CheckAllowance(Quota quota, AkismetLimits limits) {
        this.quota = quota;
        this.rateLimit = new RateLimit(limits.checks(), "Too many checks at once; ask again in a minute.");
    }

    /** @throws InvalidRequest when the month's checks are used up twice over, or the minute's once */
    void use(AkismetRequest request) {
        Quota.State state = quota.of(request.site(), request.at());
        if (state.isThrottled()) {
            throw InvalidRequest.limited("The month's checks are used up twice over.", state.alert(), 3_600);
        }
        rateLimit.check(request.siteKey());
    }
}
