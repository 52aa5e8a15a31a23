package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rejoinder.Document.Block;
import dev.rejoinder.embedded.Folders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every command of every document, as somebody types them who reads one after the other: in one shell, in a folder that looks like a
 * checkout, against the packaged service. What was shown as the answer has to be answered.
 */
class DocumentsIT {
    /** Later documents build on the first one's site and comment; the last ones stop the service and start it anew. */
    static final List<String> ORDER = List.of(
            "README.md",
            "deploy/akismet/README.md",
            "src/docs/personal-data.md",
            "src/docs/screening.md",
            "src/docs/decisions.md",
            "deploy/OPERATING.md",
            "src/bench/README.md");

    private static final Path RUNNER =
            Path.of(System.getProperty("rejoinder.runner", "target/quarkus-app/quarkus-run.jar"));

    private static final List<Block> BLOCKS = ORDER.stream()
            .flatMap(name -> Document.read(Path.of(name)).blocks().stream())
            .toList();

    private static Path folder;

    @BeforeAll
    static void tryThemAll() throws IOException, InterruptedException {
        assumeTrue(Files.exists(RUNNER), "the service is not packaged at " + RUNNER);
        for (String program : List.of("bash", "curl", "openssl")) {
            assumeTrue(Files.exists(Path.of("/usr/bin", program)), "Skipped: this needs " + program);
        }
        folder = checkout();
        ProcessBuilder builder = new ProcessBuilder("bash", "all.sh").directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("REJOINDER_"));
        // Compiled plainly: no process lives long enough for more to pay.
        builder.environment()
                .putAll(Map.of("QUARKUS_HTTP_PORT", freePort(), "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1"));
        Path said = folder.resolve("said.txt");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(said.toString()).isTrue();
        } finally {
            process.destroy();
        }
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }

    @Test
    void whatIsShownAsAnAnswerIsAnswered() throws IOException {
        SoftAssertions all = new SoftAssertions();
        int shown = 0;
        for (int i = 1; i < BLOCKS.size(); i++) {
            if (BLOCKS.get(i).answers()) {
                String said = Files.readString(folder.resolve(i - 1 + ".out"));
                all.assertThat(ShownAnswer.of(BLOCKS.get(i).text()).isIn(said))
                        .as(BLOCKS.get(i) + " shows another answer than\n" + said)
                        .isTrue();
                shown++;
            }
        }
        assertThat(shown).isGreaterThan(5);
        all.assertAll();
    }

    @Test
    void whatCannotBeRunHereNamesWhatIsThere() throws IOException {
        List<String> asked = Files.readAllLines(folder.resolve("asked.txt"));

        assertThat(asked).hasSizeGreaterThan(10).allSatisfy(CommandChecks::check);
        assertThat(asked.stream().map(command -> command.substring(0, command.indexOf(' '))))
                .hasSameElementsAs(Commands.STOOD_IN_FOR.keySet());
    }

    /** A folder with all that a checkout has, most of it by links; what commands write into is a copy. */
    private static Path checkout() throws IOException {
        Path data = Folders.freshWithPrograms("documents/data");
        Path checkout = data.getParent();
        for (String name : List.of("src", "pom.xml", "Dockerfile", "target")) {
            Path link = checkout.resolve(name);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, Path.of(name).toAbsolutePath());
        }
        Files.createDirectories(checkout.resolve("deploy"));
        Files.deleteIfExists(checkout.resolve("asked.txt"));
        Files.writeString(checkout.resolve("all.sh"), script());
        return checkout;
    }

    private static String script() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(Files.readString(Path.of("src/test/resources/dev/rejoinder/documents.sh")));
        for (int i = 0; i < BLOCKS.size(); i++) {
            if (BLOCKS.get(i).language().equals("sh")) {
                lines.add("at " + BLOCKS.get(i) + " " + i);
                lines.add(BLOCKS.get(i).text());
            }
        }
        return String.join("\n", lines);
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
