package dev.rejoinder.upgrade;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Looks at the scheduler while the start may still be refused. */
@Singleton
class StartOrder {
    private static final int WHEN_SECRETS_ARE_CHECKED = 1;

    private final Scheduler scheduler;
    private boolean early;

    StartOrder(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void onStart(@Observes @Priority(WHEN_SECRETS_ARE_CHECKED) StartupEvent event) {
        early = scheduler.isStarted() && scheduler.isRunning();
    }

    boolean wasRunningEarly() {
        return early;
    }

    boolean isRunning() {
        return scheduler.isRunning();
    }
}
