package dev.rejoinder.thread;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of what readers ask for is kept ready. */
@ConfigMapping(prefix = "rejoinder.snapshots")
interface SnapshotSettings {
    /** Bytes of ready answers kept in memory; the least used go first. */
    @WithDefault("33554432")
    long bytes();
}
