package dev.rejoinder.akismet.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The scripts of {@code src/test/akismet-clients} and the published clients they run, in {@code target/akismet-clients}: all that is
 * fetched and written stays there, npm's own store too.
 */
final class NodeFolder {
    static final Path SOURCE = Path.of("src", "test", "akismet-clients");
    private static final Path FOLDER = Path.of("target", "akismet-clients");
    private static final Path LOCK = Path.of("package-lock.json");
    private static final Map<String, String> NPM = Map.of(
            "npm_config_cache", FOLDER.resolve("npm-cache").toAbsolutePath().toString());
    private static final int OLDEST_NODE = 20;
    private static final Duration TO_INSTALL = Duration.ofMinutes(2);

    /** What npm says when the lock file or what it leads to is wrong, and not the way there. */
    private static final List<String> OURS = List.of("code EUSAGE", "code EINTEGRITY", "code EJSONPARSE");

    private final String lacks;

    private NodeFolder(String lacks) {
        this.lacks = lacks;
    }

    /** Ready for {@link #run}, unless it {@link #lacks} something. */
    static NodeFolder prepare() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        copyScripts();
        String version = versionOf("node");
        if (!version.startsWith("v") || major(version) < OLDEST_NODE) {
            return new NodeFolder(
                    "Node " + OLDEST_NODE + " or newer; here is " + (version.isEmpty() ? "none" : version));
        }
        Path installed = FOLDER.resolve("installed-lock.json");
        if (Files.exists(installed) && Files.mismatch(installed, SOURCE.resolve(LOCK)) == -1) {
            return new NodeFolder("");
        }
        Files.deleteIfExists(installed);
        String lacks = versionOf("npm").isEmpty() ? "npm" : install();
        if (lacks.isEmpty()) {
            Files.copy(SOURCE.resolve(LOCK), installed);
        }
        return new NodeFolder(lacks);
    }

    /** What is not on this machine and not to be had from it, for a test to be skipped; empty when all is there. */
    String lacks() {
        return lacks;
    }

    /** What a Node process with these arguments printed. */
    Ended run(Map<String, String> environment, Duration limit, List<String> arguments)
            throws IOException, InterruptedException {
        return Ended.of(
                FOLDER,
                environment,
                limit,
                Stream.concat(Stream.of("node"), arguments.stream()).toList());
    }

    private static int major(String version) {
        return Integer.parseInt(version.substring(1, version.indexOf('.')));
    }

    private static String versionOf(String program) throws InterruptedException {
        try {
            Ended ended = Ended.of(FOLDER, NPM, Duration.ofSeconds(20), List.of(program, "--version"));
            return ended.exit() == 0 ? ended.output().strip() : "";
        } catch (IOException notThere) {
            return "";
        }
    }

    private static String install() throws IOException, InterruptedException {
        Ended ended = Ended.of(FOLDER, NPM, TO_INSTALL, List.of("npm", "ci", "--include=dev"));
        assertThat(OURS).as(ended.errors()).noneMatch(ended.errors()::contains);
        return ended.exit() == 0 ? "" : "a way to the npm packages: " + ended.errors();
    }

    private static void copyScripts() throws IOException {
        try (Stream<Path> files = Files.list(SOURCE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
