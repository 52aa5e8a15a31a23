package dev.rejoinder.akismet.protocol;

import dev.rejoinder.settings.WholeNumber;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much Akismet clients may do in a minute; a month's checks are limited by each site's policy. */
@StaticInitSafe
@ConfigMapping(prefix = "rejoinder.akismet")
public interface AkismetLimits {
    /**
     * Wrong keys from one network (IPv4 address, IPv6 /64); past it every key is answered 429, but for those that were good from there in the
     * last hour. 0 lifts the limit.
     */
    @WithDefault("30")
    @WholeNumber(from = 0, to = 10_000_000)
    int wrongKeys();

    /** Checks of one site, on each replica; past it answered 429. So many that only a broken or stolen client gets there. 0 lifts the limit. */
    @WithDefault("60000")
    @WholeNumber(from = 0, to = 10_000_000)
    int checks();

    /** Feedback on one site, on each replica; past it answered 429, and nothing of it is learned. 0 lifts the limit. */
    @WithDefault("600")
    @WholeNumber(from = 0, to = 10_000_000)
    int feedback();
}
