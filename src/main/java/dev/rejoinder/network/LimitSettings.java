package dev.rejoinder.network;

import dev.rejoinder.settings.WholeNumber;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many submissions are taken a minute. */
@StaticInitSafe
@ConfigMapping(prefix = "rejoinder.limit")
interface LimitSettings {
    /** From one network (IPv4 address, IPv6 /64) to one site; past it submissions are answered 429. 0 lifts the limit. */
    @WithDefault("10")
    @WholeNumber(from = 0, to = 10_000_000)
    int network();

    /** To one site; past it submissions are held, past four times it answered 429. 0 lifts the limit. */
    @WithDefault("600")
    @WholeNumber(from = 0, to = 10_000_000)
    int site();
}
