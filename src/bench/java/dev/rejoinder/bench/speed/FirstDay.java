package dev.rejoinder.bench.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that has just been started, over a database that holds nothing yet, or over one that PostgreSQL knows well. */
final class FirstDay {
    /** Plans show their price once there is something to read, and the JVM needs a while. */
    private static final int LEAST_SECONDS = 20;

    private static final int SECONDS_TO_FILL = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PAGE = "/bench/first-day";

    private final Options options;
    private final Database database;
    private final Wrk wrk;
    private final AtomicInteger runs = new AtomicInteger();

    FirstDay(Options options, Database database, Wrk wrk) {
        this.options = options;
        this.database = database;
        this.wrk = wrk;
    }

    /** Submits comments over so many connections, from the service's first second on. */
    Sample posts(int connections, int seconds, int pages, boolean known) {
        String name = "first_day_" + runs.incrementAndGet();
        database.create(name);
        try {
            if (known) {
                try (Measured before = start(name)) {
                    Blog blog = Blog.open(before, PATIENCE);
                    wrk.post(connections, SECONDS_TO_FILL, blog.comments(), PAGE, pages);
                }
                database.analyze(name);
            }
            try (Measured service = start(name)) {
                Blog blog = known ? Blog.opened(service, PATIENCE) : Blog.open(service, PATIENCE);
                return wrk.post(connections, Math.max(seconds, LEAST_SECONDS), blog.comments(), PAGE, pages);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            database.drop(name);
        }
    }

    private Measured start(String name) throws IOException {
        return Measured.start(options, name, options.ports().firstDay(), database.jdbcUrl(name));
    }
}
