package dev.rejoinder.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of one's own in a folder, for the first minute and for tests: durable, reachable from this machine only, and with the
 * password only.
 *
 * <p>One per folder at a time, held by a lock that the operating system drops when the process dies. A server that a killed process left
 * behind is stopped by the next start; nothing committed is lost.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String ARCHIVE = Binaries.archive(System.getProperty("os.name"), System.getProperty("os.arch"));

    private final DataFolder folder;
    private final Postmaster postmaster;
    private final int port;
    private final String password;
    private @Nullable PostmasterWatch watch;

    private EmbeddedPostgres(DataFolder folder, Postmaster postmaster, int port, String password) {
        this.folder = folder;
        this.postmaster = postmaster;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server over the folder and waits until it takes connections; the first start makes the database and takes some seconds.
     *
     * @param directory made if missing; nobody else may read it afterwards
     * @throws StartRefused when the folder is in use, not writable, full, of another PostgreSQL version, or the platform is not supported
     */
    public static EmbeddedPostgres start(Path directory) {
        DataFolder folder = DataFolder.open(directory);
        try {
            return start(folder);
        } catch (RuntimeException | Error failure) {
            folder.close();
            throw failure;
        }
    }

    /** The folder becomes this server's and is closed with it; on failure it stays the caller's. */
    static EmbeddedPostgres start(DataFolder folder) {
        try {
            folder.requireRoom();
            return start(folder, Binaries.unpacked(folder.path(), ARCHIVE), UnprivilegedUser.choose(folder.path()));
        } catch (IOException failure) {
            throw DataFolder.refused(folder.path(), failure);
        }
    }

    static EmbeddedPostgres start(DataFolder folder, Path home, UnprivilegedUser unprivilegedUser) throws IOException {
        unprivilegedUser.enter(folder.path());
        unprivilegedUser.own(home);
        Cluster cluster = new Cluster(folder, home, unprivilegedUser);
        cluster.ensure();
        Postmaster postmaster = new Postmaster(folder, home, unprivilegedUser);
        postmaster.stop();
        Binaries.deleteOthers(home);
        int port = postmaster.start();
        try {
            ServiceAccount.ensure(port, cluster.password(), cluster.superuserPassword());
        } catch (SQLException failure) {
            postmaster.stop();
            throw Cluster.failed("its account could not be made", folder, String.valueOf(failure.getMessage()));
        }
        return new EmbeddedPostgres(folder, postmaster, port, cluster.password());
    }

    /** Has the server started again whenever it ends by itself, until this is closed. */
    void watch(PostmasterWatch.Listener listener) throws IOException {
        watch = postmaster
                .running()
                .map(server -> new PostmasterWatch(postmaster, server, port, listener))
                .orElse(null);
    }

    /** With short time-outs, and with the details of server errors kept out of logs. */
    public String jdbcUrl() {
        return ServiceAccount.url(port, ServiceAccount.NAME);
    }

    /** Without any of that. */
    String plainUrl() {
        return ServiceAccount.plainUrl(port, ServiceAccount.NAME);
    }

    public String user() {
        return ServiceAccount.NAME;
    }

    public String password() {
        return password;
    }

    /** Ends the sessions, stops the server, waits until it has written everything, and frees the folder. Again is a no-op. */
    @Override
    public void close() {
        try {
            if (watch != null) {
                watch.close();
            }
            postmaster.stop();
        } catch (IOException failure) {
            throw DataFolder.refused(folder.path(), failure);
        } finally {
            folder.close();
        }
    }
}
