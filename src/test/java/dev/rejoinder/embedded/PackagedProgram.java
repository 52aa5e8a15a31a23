package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.postgresql.Driver;

/** The packaged service as a process of its own, on a free port. */
public final class PackagedProgram implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    @SuppressWarnings("JdkObsolete") // read beside the test
    private final StringBuffer said = new StringBuffer();

    private PackagedProgram(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    public static PackagedProgram start(Path folder, Map<String, String> settings, String... arguments)
            throws IOException {
        Path runner = Path.of(System.getProperty("rejoinder.runner", "target/quarkus-app/quarkus-run.jar"));
        assumeTrue(Files.exists(runner), "the service is not packaged at " + runner);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-jar", runner.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("REJOINDER_"));
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("REJOINDER_EMBEDDED_DIRECTORY", folder.toString());
        builder.environment().put("REJOINDER_SHUTDOWN_GRACE", "0s");
        builder.environment().putAll(settings);
        return new PackagedProgram(builder.start());
    }

    /** Reads on until a line says so, and returns all that was said by then. */
    String until(String words) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.contains(words)) {
                return said.toString();
            }
        }
        throw new AssertionError("\"" + words + "\" was not said, but:\n" + said);
    }

    public PackagedProgram ready() throws IOException {
        until("Installed features");
        return this;
    }

    /** Waits until it listens, and says where. */
    public URI listening() throws IOException {
        String said = until("listens on");
        int from = said.lastIndexOf("http://127.0.0.1:");
        return URI.create(said.substring(from, said.indexOf('/', from + "http://".length())));
    }

    /** The KiB of memory that the process has taken of the machine. */
    public int resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(6, line.length() - 2).strip()))
                .sum();
    }

    /** Reads on beside the test: a service that nobody listens to stands still once the pipe is full. */
    public void readOn() {
        Thread reader = new Thread(() -> {
            try {
                output.lines().forEach(line -> said.append(line).append('\n'));
            } catch (UncheckedIOException ended) {
                // with the process
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Sends the signal and gives the exit code. */
    int signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        return exitCode();
    }

    int exitCode() throws IOException, InterruptedException {
        said.append(output.lines().collect(Collectors.joining("\n")));
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    public String said() {
        return said.toString();
    }

    /** A connection past the service, to its database. */
    public static Connection connect(Path folder) throws IOException, SQLException {
        List<String> lines = Files.readAllLines(folder.resolve("postgres/postmaster.pid"));
        Properties account = new Properties();
        account.setProperty("user", ServiceAccount.NAME);
        account.setProperty(
                "password", Files.readString(folder.resolve("password")).strip());
        // Not asked of DriverManager, which does not find it where Maven runs a bench in a class loader of its own.
        return new Driver()
                .connect("jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/" + ServiceAccount.NAME, account);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
