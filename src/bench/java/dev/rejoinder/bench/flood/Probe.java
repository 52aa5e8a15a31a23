package dev.rejoinder.bench.flood;

import dev.rejoinder.bench.Timings;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * One who asks at a steady pace, as if nobody else was there. Times count from when a question was due, so that an answer which keeps the
 * next question waiting counts for both.
 */
final class Probe {
    private static final Set<Integer> ANSWERED = Set.of(200, 201, 202);

    private final String name;
    private final int perSecond;
    private final double limit;
    private final IntFunction<HttpRequest> question;
    private Timings timings = new Timings();
    private Statuses statuses = new Statuses();
    private int asked;

    /** @param limit milliseconds that 95 % of the answers may take */
    Probe(String name, int perSecond, double limit, IntFunction<HttpRequest> question) {
        this.name = name;
        this.perSecond = perSecond;
        this.limit = limit;
        this.question = question;
    }

    /** Forgets what came before, and asks until it is over. */
    void run(Target target, BooleanSupplier over) throws InterruptedException {
        timings = new Timings();
        statuses = new Statuses();
        long pace = TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (long due = System.nanoTime(); !over.getAsBoolean(); due += pace) {
            LockSupport.parkNanos(due - System.nanoTime());
            statuses.add(target.status(question.apply(asked++)));
            timings.add(System.nanoTime() - due);
        }
    }

    boolean isWithinLimit() {
        return timings.percentile(95) <= limit && statuses.areAmong(ANSWERED);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-10s  median %6.1f  95%% %7.1f  longest %7.1f ms  %s  %s",
                name,
                timings.percentile(50),
                timings.percentile(95),
                timings.percentile(100),
                isWithinLimit() ? "within " + Math.round(limit) : "OVER " + Math.round(limit),
                statuses);
    }
}
