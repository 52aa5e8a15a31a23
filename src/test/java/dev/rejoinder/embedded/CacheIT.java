package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;

/** The ahead-of-time cache that the container is built with, as the JVM itself speaks of it. */
@EnabledForJreRange(
        minVersion = 25,
        disabledReason = "caches made in one step (JEP 514) came with JDK 25; this is older")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CacheIT {
    private static final Path RUNNER =
            Path.of(System.getProperty("rejoinder.runner", "target/quarkus-app/quarkus-run.jar"));
    private static final Path CACHE = Path.of("target", "embedded-tests", "rejoinder.aot");

    @BeforeAll
    static void train() throws Exception {
        assumeTrue(Files.exists(RUNNER), "the service is not packaged at " + RUNNER);
        Files.createDirectories(CACHE.resolveSibling("."));
        Process training = new ProcessBuilder(
                        "bash",
                        "deploy/make-cache.sh",
                        CACHE.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        RUNNER.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(training.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(training.waitFor()).as(said).isZero();
    }

    @Test
    void aStartWithTheCacheTakesItsClassesFromThere() throws Exception {
        assertThat(started("cache-accepted", "-Xlog:aot"))
                .contains("Opened AOT cache " + CACHE, "Using AOT-linked classes: true")
                .doesNotContain("Unable to use AOT cache");
    }

    @Test
    void aCacheThatDoesNotFitIsPassedOverWithAWarning() throws Exception {
        assertThat(started("cache-refused", "-XX:+UseCompactObjectHeaders"))
                .contains("[warning][aot]", "Unable to use AOT cache", "Installed features");
    }

    private static String started(String name, String option) throws Exception {
        Map<String, String> settings = Map.of("JDK_JAVA_OPTIONS", "-XX:AOTCache=" + CACHE + " " + option);
        try (PackagedProgram service = PackagedProgram.start(Folders.freshWithPrograms(name), settings)) {
            return service.ready().said();
        }
    }
}
