package dev.rejoinder.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder that holds everything an embedded service keeps, locked for this service while it is open. */
final class DataFolder implements AutoCloseable {
    private static final String LOCK = "rejoinder.lock";
    private static final long FIRST_BYTES = 200L << 20;
    private static final Set<String> OURS =
            Set.of("admin-token", "secret", "password", "superuser-password", "postgres", "lost+found");

    private final Path path;
    private final FolderLock lock;

    private DataFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder if need be, closes it to other users and locks it.
     *
     * @throws StartRefused when it is in use, cannot be written, or holds something else
     */
    static DataFolder open(Path directory) {
        Path folder = directory.toAbsolutePath().normalize();
        try {
            folder = PrivateFiles.createFolders(folder).toRealPath();
            refuseForeign(folder);
            PrivateFiles.closeToOthers(folder);
            return new DataFolder(folder, FolderLock.take(folder.resolve(LOCK)));
        } catch (FileAlreadyExistsException file) {
            throw new StartRefused("The data folder " + folder + " cannot be made, for " + file.getFile()
                    + " is a file. Move it away, or name another folder with REJOINDER_EMBEDDED_DIRECTORY.");
        } catch (IOException failure) {
            throw refused(folder, failure);
        }
    }

    Path path() {
        return path;
    }

    Path adminToken() {
        return path.resolve("admin-token");
    }

    Path secret() {
        return path.resolve("secret");
    }

    Path password() {
        return path.resolve("password");
    }

    Path superuserPassword() {
        return path.resolve("superuser-password");
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    /** Written once the first start has been announced; until then every start is a first one. */
    Path welcomed() {
        return welcomed(path);
    }

    static Path welcomed(Path folder) {
        return folder.resolve("welcomed");
    }

    /**
     * Looks whether a new database has room: half-way through, PostgreSQL would say so in many words.
     *
     * @throws StartRefused when it has not
     */
    void requireRoom() throws IOException {
        long room = Files.getFileStore(path).getUsableSpace();
        if (!holdsDatabase() && room >= 0 && room < FIRST_BYTES) {
            throw diskFull(path);
        }
    }

    boolean holdsDatabase() {
        return Files.exists(cluster());
    }

    @Override
    public void close() {
        lock.close();
    }

    /** What went wrong with a file of the folder, as a refusal in plain words. */
    static StartRefused refused(Path folder, IOException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (reason.contains("No space left") || reason.toLowerCase(Locale.ROOT).contains("quota")) {
            return diskFull(folder);
        }
        if (failure instanceof AccessDeniedException
                || (failure instanceof FileSystemException system && isReadOnly(system))) {
            return new StartRefused(
                    "The data folder " + folder + " cannot be written by user "
                            + System.getProperty("user.name") + " (" + reason
                            + "). Give the folder to that user, or name another one with REJOINDER_EMBEDDED_DIRECTORY.",
                    failure);
        }
        return new StartRefused(
                "The data folder " + folder + " cannot be used: " + reason
                        + ". Put that right, or name another folder with REJOINDER_EMBEDDED_DIRECTORY.",
                failure);
    }

    static StartRefused diskFull(Path folder) {
        return new StartRefused("The disk that holds the data folder " + folder
                + " is full. Free some space (PostgreSQL inside needs about 200 MB to begin with), then start again;"
                + " what was stored before is safe.");
    }

    private static boolean isReadOnly(FileSystemException failure) {
        String reason = String.valueOf(failure.getReason());
        return reason.contains("Read-only") || reason.contains("not permitted") || reason.contains("denied");
    }

    /** Closing a folder to others must not hit one that was named by mistake, a home or the temporary folder. */
    private static void refuseForeign(Path folder) throws IOException {
        if (Files.exists(folder.resolve(LOCK))) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            String foreign = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !OURS.contains(name))
                    .sorted()
                    .limit(3)
                    .collect(Collectors.joining(", "));
            if (!foreign.isEmpty()) {
                throw new StartRefused("The folder " + folder + " holds other things (" + foreign
                        + ") and no data of Rejoinder, so it is left alone."
                        + " Name an empty or a new folder with REJOINDER_EMBEDDED_DIRECTORY.");
            }
        }
    }
}
