package dev.rejoinder.persistence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lets those who need the database at the same moment share one statement, and one commit if they write (group commit: DeWitt et al.,
 * "Implementation techniques for main memory database systems", SIGMOD 1984). Whoever comes first goes at once; those who come meanwhile go
 * together in the next batch. So nobody waits for company, and the busier it is, the less each one costs. Each lane (a site) has batches of
 * its own.
 *
 * @param <J> what is to be done
 * @param <R> what came of it
 */
public final class GroupCommit<J, R> {
    private final int most;
    private final BiFunction<String, List<J>, List<R>> batch;
    private final Predicate<Throwable> hopeless;
    private final Map<String, Deque<Seat<J, R>>> lanes = new ConcurrentHashMap<>();

    /**
     * Starts with nobody waiting.
     *
     * @param most how many go together at most
     * @param batch does what it is given, in this lane, and says in the same order what came of each
     * @param hopeless failures of a batch that would meet the next one as well: those who wait are told at once
     */
    public GroupCommit(int most, BiFunction<String, List<J>, List<R>> batch, Predicate<Throwable> hopeless) {
        this.most = most;
        this.batch = batch;
        this.hopeless = hopeless;
    }

    private record Seat<J, R>(J job, CompletableFuture<Boolean> leads, CompletableFuture<R> result) {}

    /** Does it and returns when it is done; throws what its batch threw. */
    public R join(String lane, J job) {
        Seat<J, R> seat = new Seat<>(job, new CompletableFuture<>(), new CompletableFuture<>());
        boolean first = sit(lane, seat);
        if (first || seat.leads().join()) {
            lead(lane);
        }
        try {
            return seat.result().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Takes a seat; whether its owner has to go first. A lane is there as long as somebody is under way in it. */
    private boolean sit(String lane, Seat<J, R> seat) {
        boolean[] first = new boolean[1];
        lanes.compute(lane, (key, waiting) -> {
            first[0] = waiting == null;
            Deque<Seat<J, R>> queue = waiting == null ? new ArrayDeque<>() : waiting;
            queue.add(seat);
            return queue;
        });
        return first[0];
    }

    /** Whatever happens to the leader, the next one is told to lead, and everyone in its batch that it is over. */
    private void lead(String lane) {
        List<Seat<J, R>> seats = new ArrayList<>();
        List<R> results = null;
        Throwable failure = null;
        try {
            take(lane, most, seats);
            results = batch.apply(lane, seats.stream().map(Seat::job).toList());
        } catch (RuntimeException | Error e) {
            failure = e;
            if (isHopeless(e)) {
                take(lane, Integer.MAX_VALUE, seats);
            }
        } finally {
            pass(lane);
            for (int i = 0; i < seats.size(); i++) {
                tell(seats.get(i), results == null || i >= results.size() ? null : results.get(i), failure);
            }
        }
    }

    /** An error while that is found out, as when memory is short, is no reason to give up those who wait. */
    private boolean isHopeless(Throwable e) {
        try {
            return hopeless.test(e);
        } catch (RuntimeException | Error untold) {
            e.addSuppressed(untold);
            return false;
        }
    }

    private void take(String lane, int upTo, List<Seat<J, R>> seats) {
        lanes.computeIfPresent(lane, (key, waiting) -> {
            while (!waiting.isEmpty() && seats.size() < upTo) {
                seats.add(waiting.remove());
            }
            return waiting;
        });
    }

    /** The next one leads, before anyone is told: the database need not wait for that. */
    private void pass(String lane) {
        lanes.computeIfPresent(lane, (key, waiting) -> {
            if (waiting.isEmpty()) {
                return null;
            }
            waiting.element().leads().complete(true);
            return waiting;
        });
    }

    private static <J, R> void tell(Seat<J, R> seat, @Nullable R result, @Nullable Throwable failure) {
        if (failure != null) {
            seat.result().completeExceptionally(failure);
        } else if (result != null) {
            seat.result().complete(result);
        } else {
            seat.result().completeExceptionally(new IllegalStateException("A batch says what came of everything"));
        }
        seat.leads().complete(false);
    }
}
