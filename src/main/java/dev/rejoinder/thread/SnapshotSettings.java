package dev.rejoinder.thread;

import dev.rejoinder.settings.WholeNumber;
import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** How much of what readers ask for is kept ready, and for how long it stands in. */
@StaticInitSafe
@ConfigMapping(prefix = "rejoinder")
interface SnapshotSettings {
    /** Bytes of ready answers kept in memory, at most a sixteenth of the heap; the least used go first. With 0 every read asks the database. */
    @WithName("snapshots.bytes")
    @WithDefault("33554432")
    @WholeNumber(from = 0, to = 1L << 40)
    long bytes();

    /** Seconds for which ready answers are given, marked as stale, while the database cannot be reached; then 503. */
    @WithDefault("60")
    @WholeNumber(from = 0, to = 86_400)
    int staleSeconds();
}
