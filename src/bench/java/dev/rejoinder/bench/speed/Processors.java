package dev.rejoinder.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the machine's processors have done since its start, in ticks, and how much of it was this run's (this process and all it has started).
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc.5.html">proc(5): stat</a>
 */
record Processors(long all, long busy, long ours) {
    /** Linux counts for programs in hundredths of a second, whatever it counts in itself. */
    private static final double MICROS_A_TICK = 10_000;

    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int KINDS = 8;
    /** Of {@code /proc/PID/stat} behind the name: user and system time, its own and of its children that have ended. */
    private static final int FIRST_TIME = 11;

    static Processors now() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            long[] ticks = Arrays.stream(lines.findFirst().orElse("").split(" +"))
                    .skip(1)
                    .limit(KINDS)
                    .mapToLong(Long::parseLong)
                    .toArray();
            long all = LongStream.of(ticks).sum();
            long ours = Stream.concat(
                            Stream.of(ProcessHandle.current()),
                            ProcessHandle.current().descendants())
                    .mapToLong(process -> ticks(process.pid()))
                    .sum();
            return new Processors(all, all - ticks[IDLE] - ticks[WAITING], ours);
        } catch (IOException | RuntimeException notLinux) {
            return new Processors(0, 0, 0);
        }
    }

    /** The share of all processors, 0 to 1, that other programs have taken since then; 0 where that cannot be known. */
    double othersSince(Processors then) {
        double spent = all - then.all;
        return spent <= 0 ? 0 : Math.max(0, (busy - then.busy - (ours - then.ours)) / spent);
    }

    /** Microseconds of processor time that this run has taken since then, over all processors. */
    double oursSince(Processors then) {
        return (ours - then.ours) * MICROS_A_TICK;
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return Arrays.stream(stat.substring(stat.lastIndexOf(')') + 2).split(" "))
                    .skip(FIRST_TIME)
                    .limit(4)
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}
