package dev.rejoinder.http;

import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The bodies that are not here at once, and the large ones until they are answered: bounded in number and bytes, for each network and in
 * all. Where it is too much the oldest unfinished one has to go, of that network, or of the one that takes most: who sends as others do
 * gets through while another holds hundreds open.
 */
@Singleton
class ArrivingBodies {
    static final int MOST_OF_A_NETWORK = 64;
    static final int MOST = 1_024;

    private static final long MOST_BYTES =
            Math.min(32L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 8);
    private static final long MOST_BYTES_OF_A_NETWORK = MOST_BYTES / 2;

    private final Map<String, BodyShare> shares = new HashMap<>();
    private int unfinished;
    private long bytes;

    private record Eviction(CountedBody counted, Refused refusal) {}

    /** Counts a body that is on its way. */
    CountedBody add(String network, ArrivingBody body, int size) {
        CountedBody counted = new CountedBody(this, body, network);
        settle(added(counted, size));
        return counted;
    }

    void enlarge(CountedBody counted, int more) {
        settle(enlarged(counted, more));
    }

    synchronized void complete(CountedBody counted) {
        BodyShare share = shares.get(counted.network());
        if (share != null && share.complete(counted)) {
            unfinished--;
        }
    }

    synchronized void remove(CountedBody counted) {
        BodyShare share = shares.get(counted.network());
        if (share == null || counted.hasLeft()) {
            return;
        }
        complete(counted);
        bytes -= counted.size();
        share.remove(counted);
        if (share.isEmpty()) {
            shares.remove(counted.network());
        }
    }

    private synchronized List<Eviction> added(CountedBody counted, int size) {
        shares.computeIfAbsent(counted.network(), key -> new BodyShare()).add(counted);
        unfinished++;
        return enlarged(counted, size);
    }

    private synchronized List<Eviction> enlarged(CountedBody counted, int more) {
        BodyShare share = shares.get(counted.network());
        if (share == null || counted.hasLeft()) {
            return List.of();
        }
        share.enlarge(counted, more);
        bytes += more;
        List<Eviction> evictions = new ArrayList<>();
        while (share.count() > MOST_OF_A_NETWORK || (share.bytes() > MOST_BYTES_OF_A_NETWORK && share.count() > 0)) {
            evictions.add(evicted(share, ofItsNetwork()));
        }
        while (unfinished > MOST || (bytes > MOST_BYTES && unfinished > 0)) {
            evictions.add(evicted(largest(unfinished > MOST ? BodyShare::count : BodyShare::bytes), inAll()));
        }
        return evictions;
    }

    private BodyShare largest(ToLongFunction<BodyShare> by) {
        return shares.values().stream()
                .filter(share -> share.count() > 0)
                .max(Comparator.comparingLong(by))
                .orElseThrow();
    }

    private Eviction evicted(BodyShare share, Refused refusal) {
        CountedBody oldest = share.oldest();
        remove(oldest);
        return new Eviction(oldest, refusal);
    }

    /** Without the lock: a body goes on its own event loop. */
    private static void settle(List<Eviction> evictions) {
        evictions.forEach(eviction -> eviction.counted().body().evict(eviction.refusal()));
    }

    private static Refused ofItsNetwork() {
        long seconds = ArrivingBody.LONGEST.toSeconds();
        return new Refused(ProblemName.LIMITED, "Too many requests of your network were on their way at once.")
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .header("RateLimit-Policy", "\"bodies\";q=" + MOST_OF_A_NETWORK + ";w=" + seconds)
                .header("RateLimit", "\"bodies\";r=0;t=" + seconds);
    }

    private static Refused inAll() {
        return new Refused(
                        ProblemName.UNAVAILABLE, "Too many requests were on their way at once. Try again in a moment.")
                .header(HttpHeaders.RETRY_AFTER, "2");
    }
}
