package dev.rejoinder.akismet.usage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rejoinder.akismet.protocol.Alert;
import dev.rejoinder.akismet.protocol.Alerts;
import dev.rejoinder.site.Site;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A site's monthly quota of checks, and how much of it is used; read at most once a second. */
@Singleton
public class Quota implements Alerts {
    private static final Duration READ_EVERY = Duration.ofSeconds(1);
    private static final int REFUSED_BEYOND = 2;

    private final UsageReports usage;
    private final Cache<String, Long> calls = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(READ_EVERY)
            .build();

    Quota(UsageReports usage) {
        this.usage = usage;
    }

    /**
     * What there is to say of it.
     *
     * @param limit null for none
     */
    public record State(@Nullable Integer limit, long used) {
        boolean isOver() {
            return limit != null && used >= limit;
        }

        public boolean isThrottled() {
            return limit != null && used >= (long) limit * REFUSED_BEYOND;
        }

        @Nullable
        public Alert alert() {
            return isOver() && limit != null ? Alert.overLimit(limit) : null;
        }
    }

    /** Where the site stands, for calls that go on: nothing is looked up where there is no limit. */
    public State of(Site site, Instant now) {
        Integer limit = site.policy().akismet().monthlyChecks();
        return limit == null
                ? new State(null, 0)
                : new State(limit, calls.get(site.key() + Months.of(now), key -> read(site, now)));
    }

    @Override
    public @Nullable Alert alert(Site site, Instant now) {
        return of(site, now).alert();
    }

    /** The same, as it is now. */
    State exactly(Site site, Instant now) {
        return new State(site.policy().akismet().monthlyChecks(), read(site, now));
    }

    private long read(Site site, Instant now) {
        return usage.of(site.key(), Months.of(now)).calls();
    }
}
