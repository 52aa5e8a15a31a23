package dev.rejoinder.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rejoinder.bench.HostileInputs;
import dev.rejoinder.bench.HostileReport;
import dev.rejoinder.bench.HostileRun;
import dev.rejoinder.bench.SharedFolder;
import dev.rejoinder.embedded.TestDatabase;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What has broken services before gets no 5xx, and what of it is stored comes back inert. */
@QuarkusTest
@QuarkusTestResource(value = TestDatabase.class, restrictToAnnotatedClass = false)
@TestProfile(FlowProfile.class)
class HostileInputTest {
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    @Test
    void madeUpHostileInputIsAnsweredAndStaysText() throws IOException {
        check(run("hostile").run(HostileInputs.shipped(), 1));
    }

    @Test
    void publicCollectionsOfHostileInputAreAnsweredAndStayText() throws IOException {
        Path folder = SharedFolder.resolve("data/hostile");
        assumeTrue(Files.isDirectory(folder), () -> "Skipped: the public collections are not at " + folder);
        check(run("hostile-collected").run(new HostileInputs().with(folder), 20));
    }

    private HostileRun run(String site) {
        return new HostileRun(
                URI.create("http://127.0.0.1:" + RestAssured.port), TestDatabase.ADMIN_TOKEN, site, 8, AT_MOST);
    }

    private static void check(HostileReport report) {
        assertThat(report.firstComplaints()).isEmpty();
        assertThat(report.stored()).isGreaterThan(50);
    }
}
