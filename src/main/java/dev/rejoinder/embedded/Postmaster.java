package dev.rejoinder.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Starts and stops the server process over a cluster.
 *
 * <p>{@code pg_ctl} starts it in a session of its own, so that a Ctrl-C meant for the service does not take the database away under it.
 */
final class Postmaster {
    private static final byte[] LOCAL = {127, 0, 0, 1};
    private static final int ATTEMPTS = 5;
    private static final long LOG_BYTES = 1 << 20;
    private static final int FAST_SECONDS = 40;
    private static final int IMMEDIATE_SECONDS = 20;
    private static final int START_SECONDS = 600;

    /**
     * Given on the command line, so that no file nor ALTER SYSTEM outranks them. Nothing of a statement is logged: it may hold a reader's
     * words, and the service sees its errors anyway.
     */
    private static final String SETTINGS = " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
            + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on -c password_encryption=scram-sha-256"
            + " -c timezone=UTC -c log_timezone=UTC -c log_min_messages=log -c log_min_error_statement=panic"
            + " -c log_error_verbosity=terse -c log_statement=none -c log_checkpoints=off -c logging_collector=off";

    private final DataFolder folder;
    private final Path home;
    private final Commands commands;
    private final UnprivilegedUser unprivilegedUser;

    Postmaster(DataFolder folder, Path home, UnprivilegedUser unprivilegedUser) {
        this.folder = folder;
        this.home = home;
        this.commands = new Commands(unprivilegedUser.prefix());
        this.unprivilegedUser = unprivilegedUser;
    }

    /**
     * Starts it and waits until it answers; a crash is recovered from first.
     *
     * @return the port it listens on, another one each time
     */
    int start() throws IOException {
        prepareLog();
        String said = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = freePort();
            said = complaint(port);
            if (said.isEmpty()) {
                return port;
            }
            // Someone took the port meanwhile, or the last processes of a killed server are still going.
            if (said.contains("shared memory block")) {
                OrphanedProcesses.end(folder.cluster());
            } else if (!said.contains("Address already in use")) {
                break;
            }
        }
        throw Cluster.failed("the server gave up", folder, said);
    }

    /** Starts it on the port it had, after it ended without being told to; what its processes left is cleared away first. */
    void startAgain(int port) throws IOException {
        stop();
        OrphanedProcesses.end(folder.cluster());
        prepareLog();
        String said = complaint(port);
        if (!said.isEmpty()) {
            throw Cluster.failed("the server gave up", folder, said);
        }
    }

    /** The server that runs; empty also where this machine does not let its processes be seen. */
    Optional<PostmasterPid> running() throws IOException {
        return Optional.ofNullable(PostmasterPid.read(folder.cluster()))
                .filter(recorded -> recorded.server().isPresent());
    }

    /** What it says when it does not start; nothing when it does. */
    private String complaint(int port) throws IOException {
        long before = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
        String options = "-p " + port + SETTINGS;
        Commands.Outcome outcome = pgCtl(
                START_SECONDS + 10,
                List.of("start", "-w", "-t", "" + START_SECONDS, "-l", folder.log() + "", "-o", options));
        if (outcome.succeeded()) {
            return "";
        }
        String said = logSince(before).isBlank() ? outcome.output() : logSince(before);
        return said.isBlank() ? "nothing" : said;
    }

    /** Stops the server of this cluster if one runs, whoever started it: what was committed stays committed. */
    void stop() throws IOException {
        PostmasterPid recorded = PostmasterPid.read(folder.cluster());
        if (recorded == null) {
            return;
        }
        ProcessHandle server = recorded.server().orElse(null);
        if (server == null) {
            recorded.disown();
            return;
        }
        if (!stop("fast", FAST_SECONDS) && server.isAlive() && !stop("immediate", IMMEDIATE_SECONDS)) {
            server.destroyForcibly();
            awaitEnd(server);
            recorded.disown();
        }
    }

    /** A dead process may still be listed when nobody asks for its exit code (a container without init); that is no server any more. */
    private static void awaitEnd(ProcessHandle server) {
        server.onExit().completeOnTimeout(server, 10, TimeUnit.SECONDS).join();
    }

    private boolean stop(String mode, int seconds) {
        return pgCtl(seconds + 10, List.of("stop", "-w", "-t", "" + seconds, "-m", mode))
                .succeeded();
    }

    private Commands.Outcome pgCtl(int seconds, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/pg_ctl").toString(), "-D", folder.cluster().toString()));
        command.addAll(words);
        return commands.run(Duration.ofSeconds(seconds), command);
    }

    /** The log is kept for this and the last start, and what is older than about a megabyte is let go. */
    private void prepareLog() throws IOException {
        if (Files.exists(folder.log()) && Files.size(folder.log()) > LOG_BYTES) {
            Files.move(
                    folder.log(), folder.log().resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.exists(folder.log())) {
            unprivilegedUser.own(folder.log());
        }
    }

    private String logSince(long offset) throws IOException {
        if (!Files.exists(folder.log())) {
            return "";
        }
        byte[] log = Files.readAllBytes(folder.log());
        int from = (int) Math.min(offset, log.length);
        return new String(log, from, log.length - from, StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOCAL))) {
            return socket.getLocalPort();
        }
    }
}
