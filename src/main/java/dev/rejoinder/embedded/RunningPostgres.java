package dev.rejoinder.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds out how to connect to a running service's embedded PostgreSQL, so that a command works on the same database. */
final class RunningPostgres {
    private static final int PORT_LINE = 3;

    private RunningPostgres() {}

    /**
     * How to reach it, and the secrets of the folder where none are given.
     *
     * @return empty when none runs over this folder
     */
    static Optional<Map<String, String>> settings(
            Path directory, Optional<String> givenSecret, Optional<String> givenToken) {
        try {
            Path folder = directory.toAbsolutePath().normalize();
            PostmasterPid recorded = PostmasterPid.read(folder.resolve("postgres"));
            if (recorded == null
                    || recorded.server().isEmpty()
                    || recorded.lines().size() <= PORT_LINE) {
                return Optional.empty();
            }
            int port = Integer.parseInt(recorded.lines().get(PORT_LINE).strip());
            return Optional.of(Map.of(
                    "quarkus.datasource.jdbc.url",
                    ServiceAccount.url(port, ServiceAccount.NAME),
                    "quarkus.datasource.username",
                    ServiceAccount.NAME,
                    "quarkus.datasource.password",
                    read(folder, "password"),
                    "rejoinder.secret",
                    StartSecrets.checkSecret(
                            givenSecret.isPresent() ? givenSecret.get() : read(folder, "secret"), "REJOINDER_SECRET"),
                    "rejoinder.admin-token",
                    givenToken.orElseGet(Cluster::randomToken)));
        } catch (IOException failure) {
            throw DataFolder.refused(directory, failure);
        }
    }

    private static String read(Path folder, String file) throws IOException {
        return Files.readString(folder.resolve(file)).strip();
    }
}
