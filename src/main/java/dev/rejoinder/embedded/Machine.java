package dev.rejoinder.embedded;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The machine as far as PostgreSQL inside cares: its programs exist for macOS, and for Linux with the GNU C library.
 *
 * @param encoding in which Java names files
 * @param root the top of the file system, where the C library's loader shows which it is
 */
record Machine(String os, String arch, String encoding, Path root) {
    private static final String OWN_DATABASE =
            " Set QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD to a PostgreSQL 15 to 18 of your"
                    + " own, or run Rejoinder in its container.";

    static Machine here() {
        return new Machine(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("sun.jnu.encoding", "UTF-8"),
                Path.of("/"));
    }

    /** Why it does not run here, and what to do instead; empty when it does. */
    Optional<String> objection() {
        String system = os.toLowerCase(Locale.ROOT);
        if (!system.startsWith("linux") && !system.startsWith("mac")) {
            return Optional.of("PostgreSQL inside runs on Linux and macOS, and this is " + os + "." + OWN_DATABASE);
        }
        if (Binaries.isMissing(Binaries.archive(os, arch))) {
            return Optional.of("This build brings no PostgreSQL for this machine (" + os + " on " + arch
                    + "). Build it on a machine of this kind where there is one for it." + OWN_DATABASE);
        }
        if (system.startsWith("linux") && isMusl()) {
            return Optional.of("PostgreSQL inside needs the GNU C library, and this machine has musl, as Alpine does."
                    + OWN_DATABASE);
        }
        return Optional.empty();
    }

    /** Why a file of this name cannot be reached, and what to do; empty when it can. */
    Optional<String> objectionTo(String name) {
        if (Charset.forName(encoding).newEncoder().canEncode(name)) {
            return Optional.empty();
        }
        return Optional.of("The path " + inAscii(name)
                + " holds letters that Java cannot name on this machine, whose language setting is " + encoding
                + ". Set LC_ALL=C.UTF-8 in its environment, then start it again.");
    }

    private static String inAscii(String name) {
        return name.chars().mapToObj(c -> c > '~' ? "?" : Character.toString(c)).collect(Collectors.joining());
    }

    private boolean isMusl() {
        return has("lib", "ld-musl-") && !has("lib64", "ld-linux-") && !has("lib", "ld-linux-");
    }

    private boolean has(String folder, String loader) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(loader));
        } catch (IOException thereIsNoSuchFolder) {
            return false;
        }
    }
}
