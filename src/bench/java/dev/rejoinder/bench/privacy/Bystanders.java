package dev.rejoinder.bench.privacy;

import dev.rejoinder.bench.Answer;
import dev.rejoinder.bench.Api;
import dev.rejoinder.bench.Timings;
import dev.rejoinder.bench.speed.Prose;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Others, who read threads and comment at a steady pace on the same pages while something else goes on. */
final class Bystanders {
    private static final Duration A_READ = Duration.ofMillis(20);
    private static final Duration A_COMMENT = Duration.ofMillis(100);

    private final Api api;
    private final String site;
    private final List<String> pages;
    private final AtomicLong seeds = new AtomicLong();

    Bystanders(Api api, String site, List<String> pages) {
        this.api = api;
        this.site = site;
        this.pages = pages;
    }

    /** Something that goes on beside them. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /**
     * What they felt of it.
     *
     * @throws IllegalStateException when one of them was answered otherwise than they should be
     */
    Felt during(Work work) throws IOException {
        AtomicBoolean over = new AtomicBoolean();
        Timings reads = new Timings();
        Timings comments = new Timings();
        ExecutorService others = Executors.newFixedThreadPool(2);
        try {
            Future<?> reading = others.submit(() -> pace(over, A_READ, reads, this::read));
            Future<?> commenting = others.submit(() -> pace(over, A_COMMENT, comments, this::comment));
            work.run();
            over.set(true);
            reading.get();
            commenting.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The run broke off", failure.getCause());
        } finally {
            over.set(true);
            others.shutdownNow();
        }
        return Felt.of(reads, comments);
    }

    /** While nothing else goes on. */
    Felt alone(Duration time) throws IOException {
        return during(() -> {
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
        });
    }

    /** One comment by somebody who has not commented before. */
    Answer commentOn(String page) {
        Prose prose = Prose.seeded(seeds.incrementAndGet());
        String person = prose.person();
        Map<String, Object> body = Map.of(
                "page", page,
                "author", Map.of("name", person, "email", person + "@example.org"),
                "text", prose.text());
        Answer answer = api.send("POST", "/sites/" + site + "/comments", body, "X-Forwarded-For", prose.network());
        if (answer.status() != 201 && answer.status() != 202) {
            throw new IllegalStateException("A submission was answered " + answer);
        }
        return answer;
    }

    private void comment(long number) {
        commentOn(page(number));
    }

    private void read(long number) {
        Answer answer = api.get(Api.path("/sites/" + site + "/thread", "page", page(number)));
        if (answer.status() != 200) {
            throw new IllegalStateException("Reading was answered " + answer);
        }
    }

    private String page(long number) {
        return pages.get((int) (number % pages.size()));
    }

    @FunctionalInterface
    private interface Call {
        void make(long number);
    }

    /** Times are counted from when a call was due, so that one that hangs makes those after it late, too. */
    private static void pace(AtomicBoolean over, Duration every, Timings timings, Call call) {
        long due = System.nanoTime();
        for (long number = 0; !over.get(); number++) {
            call.make(number);
            timings.add(System.nanoTime() - due);
            due += every.toNanos();
            for (long rest = due - System.nanoTime(); rest > 0; rest = due - System.nanoTime()) {
                LockSupport.parkNanos(rest);
            }
        }
    }
}
