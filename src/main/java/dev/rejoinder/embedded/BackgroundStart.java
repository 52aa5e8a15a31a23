package dev.rejoinder.embedded;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets the scheduler begin once everything else has started. Whoever refuses the start does so in time: with another secret than the data
 * was sealed with, a beat would already read what it cannot open.
 */
@Singleton
class BackgroundStart {
    private final Scheduler scheduler;

    BackgroundStart(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void onStart(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        // Switched off, it was never started.
        if (scheduler.isStarted()) {
            scheduler.resume();
        }
    }
}
