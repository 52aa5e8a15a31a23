package dev.rejoinder.bench.flood;

import dev.rejoinder.bench.FreshFolder;
import dev.rejoinder.embedded.PackagedProgram;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;

/**
 * Floods the packaged service in every way it can be asked for much, one after the other, and measures meanwhile how long an ordinary reader, an
 * author and a moderator wait, whether it stays ready and how much memory it takes. By system properties: {@code seconds} for each flood (20),
 * {@code options} of the JVM ({@code -Xmx256m -XX:+ExitOnOutOfMemoryError}), {@code only} some floods by name, separated by commas.
 */
public final class FloodBench {
    private static final Path FOLDER = Path.of("target", "flood-bench").toAbsolutePath();
    private static final Set<Integer> RIGHT = Set.of(200, 201, 202, 408, 409, 429, 503);

    private FloodBench() {}

    /**
     * Prints a paragraph a flood, as it goes.
     *
     * @throws IllegalStateException when the service ended, or answered with anything but success, 408, 409, 429 and 503
     */
    public static void main(String... arguments) throws Exception {
        int seconds = Integer.getInteger("seconds", 20);
        Map<String, String> settings = Map.of(
                "REJOINDER_ADMIN_TOKEN", Target.TOKEN,
                "REJOINDER_TRUSTED_PROXIES", "127.0.0.1",
                "REJOINDER_LIMIT_NETWORK", "0",
                "REJOINDER_LIMIT_SITE", "0",
                "JAVA_TOOL_OPTIONS", System.getProperty("options", "-Xmx256m -XX:+ExitOnOutOfMemoryError"));
        try (PackagedProgram service = PackagedProgram.start(FreshFolder.at(FOLDER), settings)) {
            Target target = new Target(service.listening());
            service.readOn();
            Filling.through(target);
            try (Connection connection = PackagedProgram.connect(FOLDER)) {
                Jdbi.create(connection).useHandle(Filling::straight);
            }
            Map<String, Flood> floods = Floods.at(target);
            Observation observation = new Observation(service, target);
            observation.during((over, statuses) -> floods.get("none").run(over, statuses), seconds);
            boolean right = true;
            for (Map.Entry<String, Flood> flood : floods.entrySet()) {
                if (isWanted(flood.getKey(), floods.keySet())) {
                    Statuses statuses = observation.during(flood.getValue(), seconds);
                    right &= statuses.areAmong(RIGHT);
                    System.out.println(flood.getKey() + " " + statuses + "\n" + observation);
                    TimeUnit.SECONDS.sleep(10);
                    System.out.println("  ten seconds later " + service.resident() / 1024 + " MiB");
                }
            }
            if (!right) {
                throw new IllegalStateException("Not everything was answered as it should be");
            }
        }
    }

    private static boolean isWanted(String name, Set<String> all) {
        String only = System.getProperty("only");
        List<String> wanted = only == null ? List.copyOf(all) : Arrays.asList(only.split(","));
        if (!new HashSet<>(all).containsAll(wanted)) {
            throw new IllegalArgumentException("-Donly= takes some of " + all);
        }
        return wanted.contains(name);
    }
}
