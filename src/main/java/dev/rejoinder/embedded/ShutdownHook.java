package dev.rejoinder.embedded;

import io.quarkus.runtime.Application;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The JVM's shutdown hook: hooks run side by side, so this one lets Quarkus end first and stops PostgreSQL then. */
final class ShutdownHook extends Thread {
    private @Nullable EmbeddedPostgres database;

    ShutdownHook() {
        super("stop PostgreSQL after Quarkus");
    }

    /** Synchronized, so that a stop during a start waits for it and leaves no server behind. */
    synchronized EmbeddedPostgres start(DataFolder folder) {
        EmbeddedPostgres started = EmbeddedPostgres.start(folder);
        database = started;
        try {
            started.watch(new DatabaseLoss());
        } catch (IOException failure) {
            throw DataFolder.refused(folder.path(), failure);
        }
        return started;
    }

    @Override
    public void run() {
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        closeDatabase();
    }

    synchronized void closeDatabase() {
        if (database != null) {
            database.close();
            database = null;
        }
    }
}
