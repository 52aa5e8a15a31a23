package dev.rejoinder.learning;

import dev.rejoinder.expiry.Expiring;
import dev.rejoinder.site.Policy;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Whose comments taught what: forgotten as late as the addresses of published comments, and never before the comment's own. What they
 * taught stays. */
@Singleton
class LessonAddressExpiry implements Expiring {
    private final Lessons lessons;

    LessonAddressExpiry(Lessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public String what() {
        return "lesson-addresses";
    }

    @Override
    public int days(Policy policy) {
        return policy.retention().addressDays();
    }

    @Override
    public int due(String site, Instant before, int most) {
        return lessons.addressed(site, before, most);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int forget(String site, Instant before, int most) {
        return lessons.forgetAddresses(site, before, most);
    }
}
