package dev.rejoinder.bench;

import dev.rejoinder.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Measures how long the packaged service takes from the start of its process until {@code /health/ready} answers 200, and how much memory it
 * then holds while idle, over a PostgreSQL of its own. By system properties: {@code jdks} (homes, separated by commas; this JVM's), {@code runs}
 * (7), {@code idle} (seconds, 30), {@code options} ({@code -Xmx256m}), {@code runner} ({@code target/quarkus-app/quarkus-run.jar}). A JDK 25 or
 * newer is measured with an ahead-of-time cache too, which is made first.
 */
public final class StartBench {
    private static final Path WORK = Path.of("target", "start-bench").toAbsolutePath();
    private static final int FIRST_WITH_CACHE = 25;
    private static final String ROW = "%-16s %-5s  %7s  %11s  %7s  %9s  %8s%n";

    private final Path runner = Path.of(System.getProperty("runner", "target/quarkus-app/quarkus-run.jar"));
    private final List<String> options =
            List.of(System.getProperty("options", "-Xmx256m").split(" "));
    private final int runs = Integer.getInteger("runs", 7);
    private final int idleSeconds = Integer.getInteger("idle", 30);
    private final EmbeddedPostgres database;

    private StartBench(EmbeddedPostgres database) {
        this.database = database;
    }

    /** Prints a table, a row a JDK, as it goes. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(WORK.resolve("data"))) {
            new StartBench(database)
                    .measure(List.of(System.getProperty("jdks", System.getProperty("java.home"))
                            .split(",")));
        }
    }

    private void measure(List<String> homes) throws IOException, InterruptedException {
        // The first start of all makes the tables, and counts for nothing.
        start(java(homes.get(0)), List.of()).close();
        System.out.printf(Locale.ROOT, ROW, "JDK", "cache", "ready s", "from..to", "CPU s", "ready MiB", "idle MiB");
        for (String home : homes) {
            row(home, "no", List.of());
            if (Runtime.Version.parse(version(home)).feature() >= FIRST_WITH_CACHE) {
                row(home, "yes", List.of("-XX:AOTCache=" + makeCache(home)));
            }
        }
    }

    private void row(String home, String cache, List<String> more) throws IOException, InterruptedException {
        List<MeasuredStart.Figures> figures = new ArrayList<>();
        double idle = 0;
        for (int run = 1; run <= runs; run++) {
            try (MeasuredStart start = start(java(home), more)) {
                figures.add(start.figures());
                if (run == runs) {
                    idle = start.memoryAfter(idleSeconds);
                }
            }
        }
        List<Double> ready = sorted(figures, MeasuredStart.Figures::seconds);
        System.out.printf(
                Locale.ROOT,
                ROW,
                version(home),
                cache,
                twoPlaces(middle(ready)),
                twoPlaces(ready.get(0)) + ".." + twoPlaces(ready.get(ready.size() - 1)),
                twoPlaces(middle(sorted(figures, MeasuredStart.Figures::cpuSeconds))),
                Math.round(middle(sorted(figures, MeasuredStart.Figures::mebibytes))),
                Math.round(idle));
    }

    private MeasuredStart start(String java, List<String> more) throws IOException {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(options);
        command.addAll(more);
        command.addAll(List.of("-jar", runner.toString()));
        return MeasuredStart.of(command, database, WORK.resolve("service.log"));
    }

    private Path makeCache(String home) throws IOException, InterruptedException {
        Path cache = WORK.resolve("rejoinder.aot");
        List<String> command = new ArrayList<>(List.of("bash", "deploy/make-cache.sh", cache.toString(), java(home)));
        command.addAll(options);
        command.addAll(List.of("-jar", runner.toString()));
        Process training = new ProcessBuilder(command)
                .redirectOutput(WORK.resolve("training.log").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (training.waitFor() != 0) {
            throw new IllegalStateException("no cache was made");
        }
        return cache;
    }

    private static String java(String home) {
        return Path.of(home, "bin", "java").toString();
    }

    /** As the file {@code release} of every JDK has it. */
    private static String version(String home) throws IOException {
        return Files.readAllLines(Path.of(home, "release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> sorted(
            List<MeasuredStart.Figures> figures, Function<MeasuredStart.Figures, Double> figure) {
        return figures.stream().map(figure).sorted().toList();
    }

    private static double middle(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static String twoPlaces(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
