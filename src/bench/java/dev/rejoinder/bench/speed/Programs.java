package dev.rejoinder.bench.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of the machine that the run needs, where Debian puts them or on the path. */
record Programs(Path wrk, Path nginx, Path postgres) {
    private static final Path DEBIAN_POSTGRES = Path.of("/usr/lib/postgresql");

    /** @throws IllegalStateException naming every program that is missing, and its Debian package */
    static Programs found() {
        Optional<Path> wrk = onPath("wrk");
        Optional<Path> nginx = onPath("nginx");
        Optional<Path> postgres = newestPostgres();
        List<String> packages = new ArrayList<>();
        if (wrk.isEmpty()) {
            packages.add("wrk");
        }
        if (nginx.isEmpty()) {
            packages.add("nginx-light");
        }
        if (postgres.isEmpty()) {
            packages.add("postgresql");
        }
        if (!packages.isEmpty()) {
            throw new IllegalStateException(
                    "Missing on this machine: install with apt-get install " + String.join(" ", packages));
        }
        return new Programs(wrk.orElseThrow(), nginx.orElseThrow(), postgres.orElseThrow());
    }

    /** One of PostgreSQL's programs. */
    String postgres(String name) {
        return postgres.resolve(name).toString();
    }

    private static Optional<Path> newestPostgres() {
        try (Stream<Path> versions =
                Files.isDirectory(DEBIAN_POSTGRES) ? Files.list(DEBIAN_POSTGRES) : Stream.empty()) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin ->
                            Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("pgbench")))
                    .max(Comparator.naturalOrder())
                    .or(() ->
                            onPath("initdb").map(Path::getParent).filter(bin -> Files.exists(bin.resolve("pgbench"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> onPath(String name) {
        return Stream.concat(
                        Stream.of(String.valueOf(System.getenv("PATH")).split(":")),
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
