package dev.rejoinder.http;

import io.netty.buffer.ByteBuf;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The connections whose readers do not take what they are sent, and what is held for them: bounded in bytes and time. Where it is too much,
 * whoever has taken nothing for longest has to go.
 */
@Singleton
class SlowReaders {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final long mostBytes =
            Math.min(64L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 16);

    /** What is held for each. */
    private final IdentityHashMap<SlowReader, List<Object>> readers = new IdentityHashMap<>();

    /** How often what is large is held: an answer that many read is there once. */
    private final IdentityHashMap<Object, Held> held = new IdentityHashMap<>();

    private final Clock clock;
    private long bytes;

    SlowReaders(Clock clock) {
        this.clock = clock;
    }

    private record Held(int bytes, int times) {}

    long now() {
        return clock.millis();
    }

    /** It does not take more just now; again is a no-op. */
    void enter(SlowReader reader) {
        close(entered(reader));
    }

    /** A large answer waits for it. */
    void hold(SlowReader reader, ByteBuf answer) {
        ByteBuf made = answer;
        while (made.unwrap() != null) {
            made = made.unwrap();
        }
        close(holding(reader, made, answer.readableBytes()));
    }

    /** Nothing is held for it any more; again is a no-op. */
    synchronized void leave(SlowReader reader) {
        List<Object> answers = readers.remove(reader);
        if (answers != null) {
            bytes -= SlowReader.MOST_OUTSIDE_THE_HEAP;
            answers.forEach(this::release);
        }
    }

    private synchronized List<SlowReader> entered(SlowReader reader) {
        answersOf(reader);
        return tooMany();
    }

    private synchronized List<SlowReader> holding(SlowReader reader, Object answer, int size) {
        answersOf(reader).add(answer);
        Held before = held.get(answer);
        if (before == null) {
            bytes += size;
        }
        held.put(answer, before == null ? new Held(size, 1) : new Held(before.bytes(), before.times() + 1));
        return tooMany();
    }

    private List<Object> answersOf(SlowReader reader) {
        return readers.computeIfAbsent(reader, added -> {
            bytes += SlowReader.MOST_OUTSIDE_THE_HEAP;
            return new ArrayList<>(1);
        });
    }

    private void release(Object answer) {
        Held before = held.remove(answer);
        if (before != null && before.times() > 1) {
            held.put(answer, new Held(before.bytes(), before.times() - 1));
        } else if (before != null) {
            bytes -= before.bytes();
        }
    }

    private List<SlowReader> tooMany() {
        List<SlowReader> tooMany = new ArrayList<>();
        while (bytes > mostBytes && readers.size() > 1) {
            SlowReader slowest = readers.keySet().stream()
                    .min(Comparator.comparingLong(SlowReader::progressed))
                    .orElseThrow();
            leave(slowest);
            tooMany.add(slowest);
        }
        return tooMany;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void closeStalled() {
        closeStalledSince(now() - LONGEST.toMillis());
    }

    /** How many had taken nothing since that moment of the clock. */
    int closeStalledSince(long latest) {
        List<SlowReader> stalled = stalledSince(latest);
        close(stalled);
        return stalled.size();
    }

    private synchronized List<SlowReader> stalledSince(long latest) {
        List<SlowReader> stalled = readers.keySet().stream()
                .filter(reader -> reader.progressed() < latest)
                .toList();
        stalled.forEach(this::leave);
        return stalled;
    }

    /** Without the lock: what is held is let go of on the reader's own event loop. */
    private static void close(List<SlowReader> tooMany) {
        tooMany.forEach(SlowReader::close);
    }
}
