package dev.rejoinder.bench.speed;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the run is told, by system properties of the same names.
 *
 * @param rounds how often every work and its yardsticks are measured in turn ({@code 5})
 * @param seconds how long each time ({@code 5})
 * @param warm seconds that each is run before it counts ({@code 30})
 * @param cold first reads after a change, in each round ({@code 40})
 * @param others a round in which other programs took more than so many per cent of the machine is measured again ({@code 100})
 * @param only the works to measure, see {@link Works}; all when empty
 * @param ports the first of four free ports ({@code 8340})
 * @param minutes after so many no further measurement is begun ({@code 60})
 * @param runner the packaged service to measure
 * @param java a JDK's or JRE's home for the service under test; the one that runs this when absent
 * @param flags of that Java, parted by blanks
 * @param folder where the run keeps its files; emptied at the start
 * @param json where the figures go as JSON, if anywhere
 */
record Options(
        int rounds,
        int seconds,
        int warm,
        int cold,
        int others,
        Set<String> only,
        Ports ports,
        int minutes,
        Path runner,
        Path java,
        String flags,
        Path folder,
        @Nullable Path json) {
    static Options fromSystemProperties() {
        String json = System.getProperty("json");
        Path build = Path.of("target", "bench").toAbsolutePath();
        return new Options(
                Integer.getInteger("rounds", 5),
                Integer.getInteger("seconds", 5),
                Integer.getInteger("warm", 30),
                Integer.getInteger("cold", 40),
                Integer.getInteger("others", 100),
                words(System.getProperty("only", "")),
                new Ports(Integer.getInteger("ports", 8340)),
                Integer.getInteger("minutes", 60),
                Path.of(System.getProperty(
                        "runner", build.resolve("quarkus-app/quarkus-run.jar").toString())),
                Path.of(System.getProperty("java", System.getProperty("java.home")))
                        .resolve("bin/java"),
                System.getProperty("flags", ""),
                Path.of(System.getProperty("folder", build.resolve("run").toString()))
                        .toAbsolutePath(),
                json == null ? null : Path.of(json));
    }

    boolean wants(String work) {
        return only.isEmpty() || only.contains(work);
    }

    /** What is parted by blanks. */
    static List<String> parts(String line) {
        return line.isBlank() ? List.of() : List.of(line.strip().split(" +"));
    }

    static Set<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
