package dev.rejoinder.bench.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** PostgreSQL's own bench with one INSERT of one row. Every twentieth is written to a log, for the percentiles. */
final class PgBench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final String LOG = "pgbench-times";
    private static final int TIME_COLUMN = 2;

    private final Programs programs;
    private final Database database;
    private final Path folder;
    private final Path script;

    PgBench(Programs programs, Database database, Path folder) throws IOException {
        this.programs = programs;
        this.database = database;
        this.folder = folder;
        this.script = Shipped.into(folder, "insert.sql");
    }

    Sample insert(int connections, int seconds) {
        List<String> words = List.of(
                programs.postgres("pgbench"),
                "-n",
                "-c" + connections,
                "-j2",
                "-T" + seconds,
                "-f" + script,
                "-l",
                "--sampling-rate=0.05",
                "--log-prefix=" + LOG,
                Database.PLAIN);
        String said = new Command(words, database.environment(), folder).run(seconds + 30);
        double[] times = times();
        return Sample.of(rate(said), Spread.percentile(times, 50), Spread.percentile(times, 99));
    }

    static double rate(String said) {
        Matcher rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench did not end as it should:\n" + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    /** Milliseconds, of the logs of the run just over, which are then removed. */
    private double[] times() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> logs = files.filter(file -> file.getFileName().toString().startsWith(LOG))
                    .toList();
            double[] times = logs.stream().flatMapToDouble(PgBench::times).toArray();
            for (Path log : logs) {
                Files.delete(log);
            }
            return times;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DoubleStream times(Path log) {
        try {
            return Files.readAllLines(log).stream()
                    .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[TIME_COLUMN]) / 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
