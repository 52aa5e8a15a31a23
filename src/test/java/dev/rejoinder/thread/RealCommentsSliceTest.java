package dev.rejoinder.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rejoinder.bench.LoadReport;
import dev.rejoinder.bench.LoadRun;
import dev.rejoinder.bench.SharedFolder;
import dev.rejoinder.bench.SourceThreads;
import dev.rejoinder.embedded.TestDatabase;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Some hundred real comments on their whole way; {@code dev.rejoinder.bench} takes all of them. */
@QuarkusTest
@QuarkusTestResource(value = TestDatabase.class, restrictToAnnotatedClass = false)
@TestProfile(FlowProfile.class)
class RealCommentsSliceTest {
    private static final int COMMENTS = 400;

    @Test
    void realCommentsAreReadAsTheyWereSent() {
        Path file = SharedFolder.resolve("data/load/haacked.ndjson");
        assumeTrue(Files.exists(file), () -> "Skipped: the real comments are not at " + file);
        SourceThreads slice = SourceThreads.read(file).slice(COMMENTS);
        LoadReport report = new LoadRun(
                        URI.create("http://127.0.0.1:" + RestAssured.port),
                        TestDatabase.ADMIN_TOKEN,
                        "real-comments",
                        8,
                        Duration.ofMinutes(2))
                .run(slice);
        assertThat(report.firstDifferences()).isEmpty();
        assertThat(report.acknowledged()).isEqualTo(slice.comments()).isGreaterThan(COMMENTS / 2);
    }
}
