package dev.rejoinder.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What is counted while a load runs. Thread-safe. */
final class Tally {
    private static final Set<String> PACE = Set.of("network-velocity", "author-record");

    private final Timings posts = new Timings();
    private final Timings gets = new Timings();
    private final Differences differences = new Differences();
    private final LongAdder refusedRightly = new LongAdder();
    private final LongAdder addressesMasked = new LongAdder();
    private final LongAdder heldForPace = new LongAdder();
    private final LongAdder namesMasked = new LongAdder();
    private final Map<String, Integer> signals = new ConcurrentHashMap<>();

    Timings posts() {
        return posts;
    }

    Timings gets() {
        return gets;
    }

    Differences differences() {
        return differences;
    }

    /** A comment that was not taken: right only when it is blank or too long, and then 422. */
    void refused(SourceComment comment, boolean fits, Answer answer) {
        if (!fits && answer.status() == 422) {
            refusedRightly.increment();
        } else {
            differences.add(comment.id() + " (" + (fits ? "fits" : "blank or too long") + ") was answered " + answer);
        }
    }

    /** Counts what the machine had against an item of the queue. */
    void signals(JsonNode item) {
        List<String> names = item.at("/assessment/signals").findValuesAsText("name");
        names.forEach(name -> signals.merge(name, 1, Integer::sum));
        if (PACE.containsAll(names)) {
            heldForPace.increment();
        }
    }

    void maskedInText(int addresses) {
        addressesMasked.add(addresses);
    }

    void maskedInName(int names) {
        namesMasked.add(names);
    }

    /** Held for no more than the haste of the load, which sends in a minute what was written in years. */
    long heldForPace() {
        return heldForPace.sum();
    }

    long refusedRightly() {
        return refusedRightly.sum();
    }

    long addressesMasked() {
        return addressesMasked.sum();
    }

    long namesMasked() {
        return namesMasked.sum();
    }

    Map<String, Integer> signals() {
        return new TreeMap<>(signals);
    }
}
