package dev.rejoinder.bench.flood;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** How often each status was answered; 0 stands for no answer. Thread-safe. */
final class Statuses {
    static final int NONE = 0;

    private final Map<Integer, Integer> counts = new ConcurrentSkipListMap<>();

    void add(int status) {
        counts.merge(status, 1, Integer::sum);
    }

    boolean areAmong(Set<Integer> allowed) {
        return allowed.containsAll(counts.keySet());
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
