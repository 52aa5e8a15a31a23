package dev.rejoinder.bench.flood;

import dev.rejoinder.embedded.PackagedProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** What others feel of a flood, and what it costs in memory. */
final class Observation {
    private static final long BETWEEN_SAMPLES = TimeUnit.MILLISECONDS.toNanos(100);

    private final PackagedProgram service;
    private final Target target;
    private final List<Probe> probes;
    private volatile int mostResident;

    Observation(PackagedProgram service, Target target) {
        this.service = service;
        this.target = target;
        this.probes = List.of(
                new Probe("thread", 20, 100, n -> target.get(Target.ORDINARY + "/thread?page=" + Filling.PAGE)),
                new Probe(
                        "submission",
                        4,
                        1_000,
                        n -> target.submission(Target.ORDINARY, "/new/" + n % 10, Filling.text(100 + n), 100 + n)),
                new Probe("queue", 2, 1_000, n -> target.get(Target.ORDINARY + "/moderation/queue?status=published")),
                new Probe("readiness", 2, 1_000, n -> target.get("/health/ready")));
    }

    /** Floods for so long; what the flood was answered. */
    Statuses during(Flood flood, int seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        BooleanSupplier over = () -> System.nanoTime() - end > 0;
        Statuses statuses = new Statuses();
        mostResident = 0;
        List<Callable<Void>> all = new ArrayList<>();
        probes.forEach(probe -> all.add(() -> {
            probe.run(target, over);
            return null;
        }));
        all.add(() -> {
            sample(over);
            return null;
        });
        all.add(() -> {
            flood.run(over, statuses);
            return null;
        });
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            for (Future<Void> each : threads.invokeAll(all)) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return statuses;
    }

    private void sample(BooleanSupplier over) throws Exception {
        while (!over.getAsBoolean()) {
            mostResident = Math.max(mostResident, service.resident());
            LockSupport.parkNanos(BETWEEN_SAMPLES);
        }
    }

    @Override
    public String toString() {
        return probes.stream().map(probe -> "  " + probe).collect(Collectors.joining("\n")) + "\n  at most "
                + mostResident / 1024 + " MiB resident";
    }
}
