package dev.rejoinder.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;

/**
 * The way PostgreSQL's programs are run so that they accept it: they refuse root.
 *
 * <p>An ordinary user runs them plainly. Root runs them in a user namespace that maps nobody (they see uid 65534, the kernel sees a root
 * without capabilities). Where such namespaces are forbidden, as in most containers, they run as uid 65534 that keeps one capability: to pass
 * the folders on the way to the data, which stay closed to everybody else.
 *
 * @param prefix words put before each command
 * @param uid the numeric user who must own the database's files, or {@link #WHOEVER}
 */
record UnprivilegedUser(List<String> prefix, int uid) {
    static final int WHOEVER = -1;
    static final UnprivilegedUser PLAIN = new UnprivilegedUser(List.of(), WHOEVER);
    static final UnprivilegedUser NAMESPACE = new UnprivilegedUser(List.of("unshare", "-U"), 0);
    static final UnprivilegedUser NOBODY = new UnprivilegedUser(
            List.of(
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    // Without it the capability does not count in access(2), by which initdb looks for its programs.
                    "--securebits=+no_setuid_fixup",
                    "--inh-caps=-all,+dac_override",
                    "--ambient-caps=-all,+dac_override"),
            65534);

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /**
     * @param folder where a file can be made, to see whose it becomes: Java does not tell its user's number
     * @throws StartRefused for root on a machine that offers neither way
     */
    static UnprivilegedUser choose(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "owner", null);
        int me = owner(probe);
        Files.delete(probe);
        if (me != NAMESPACE.uid) {
            return PLAIN;
        }
        for (UnprivilegedUser way : List.of(NAMESPACE, NOBODY)) {
            if (way.works()) {
                return way;
            }
        }
        throw new StartRefused(
                "PostgreSQL does not run as root, and this machine lets neither unshare nor setpriv (package"
                        + " util-linux) lower its rights. Start Rejoinder as an ordinary user, with " + folder
                        + " belonging to that user, or set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your own.");
    }

    private boolean works() {
        try {
            return new Commands(prefix).run(LIMIT, List.of("true")).succeeded();
        } catch (StartRefused notInstalled) {
            return false;
        }
    }

    /** Root without capabilities passes only folders of its own, and an earlier start may have been another user's. */
    void enter(Path folder) throws IOException {
        if (uid == NAMESPACE.uid) {
            own(folder);
        }
    }

    /** Gives PostgreSQL's files to the user it will run as; only root ever needs it, after the way changed. */
    void own(Path path) throws IOException {
        int current = owner(path);
        if (uid == WHOEVER || current == uid) {
            return;
        }
        if (current != NAMESPACE.uid && current != NOBODY.uid) {
            throw new StartRefused("What is in " + path + " belongs to user " + Files.getOwner(path)
                    + ". Start Rejoinder as that user, or give the folder to root with chown -R.");
        }
        Integer wanted = uid;
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setAttribute(file, "unix:uid", wanted, LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                // The top comes last, so that a walk cut short is walked again.
                Files.setAttribute(folder, "unix:uid", wanted);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static int owner(Path file) throws IOException {
        return (int) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }
}
