package dev.rejoinder.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run of real comments showed. */
public final class LoadReport {
    private final SourceThreads source;
    private final Map<String, List<Posted>> posted;
    private final int held;
    private final int batches;
    private final Tally tally;
    private final int retries;
    private final Duration posting;
    private final Duration deciding;
    private final Duration reading;

    LoadReport(
            SourceThreads source,
            Map<String, List<Posted>> posted,
            int held,
            int batches,
            Tally tally,
            int retries,
            Duration posting,
            Duration deciding,
            Duration reading) {
        this.source = source;
        this.posted = posted;
        this.held = held;
        this.batches = batches;
        this.tally = tally;
        this.retries = retries;
        this.posting = posting;
        this.deciding = deciding;
        this.reading = reading;
    }

    /** How often something was not as it should be. */
    public int differences() {
        return tally.differences().count();
    }

    /** The first of the differences, in words. */
    public List<String> firstDifferences() {
        return tally.differences().first();
    }

    /** How many comments the service took. */
    public int acknowledged() {
        return posted.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public String toString() {
        List<Posted> all = posted.values().stream().flatMap(List::stream).toList();
        long replies = all.stream().filter(comment -> comment.parent() != null).count();
        int deepest = all.stream().mapToInt(Posted::depth).max().orElse(0);
        String signals = tally.signals().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(signal -> signal.getKey() + " " + signal.getValue())
                .collect(Collectors.joining(", "));
        String report = line(
                        "data",
                        "%,d comments in %,d threads, %,d answer what is not there",
                        source.comments(),
                        source.threads().size(),
                        source.orphans())
                + line("posted", "%,d, of them %,d replies, the deepest at depth %d", all.size(), replies, deepest)
                + line(
                        "",
                        "in %s, %,.0f/s: %s",
                        seconds(posting),
                        all.size() / (posting.toMillis() / 1e3),
                        tally.posts())
                + line(
                        "refused",
                        "%,d that are blank or too long; tried again %,d times",
                        tally.refusedRightly(),
                        retries)
                + line("held", "%,d (%.1f %%) by: %s", held, 100.0 * held / Math.max(1, all.size()), signals)
                + line("", "%,d of them only for the pace of this load", tally.heldForPace())
                + line("decided", "%,d in %,d batches, in %s", held, batches, seconds(deciding))
                + line(
                        "read back",
                        "flat by 7, flat by 500 and tree by 7: %,d GETs",
                        tally.gets().count())
                + line(
                        "",
                        "in %s, %,.0f/s: %s",
                        seconds(reading),
                        tally.gets().count() / (reading.toMillis() / 1e3),
                        tally.gets())
                + line("masked", "%,d addresses in texts, %,d in names", tally.addressesMasked(), tally.namesMasked())
                + line("differences", "%,d", differences());
        return report + firstDifferences().stream().map(d -> "  " + d + "\n").collect(Collectors.joining());
    }

    private static String line(String label, String format, Object... values) {
        return String.format(Locale.ROOT, "%-12s", label) + String.format(Locale.ROOT, format, values) + "\n";
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
    }
}
