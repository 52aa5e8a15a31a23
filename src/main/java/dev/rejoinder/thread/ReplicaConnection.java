package dev.rejoinder.thread;

import dev.rejoinder.comment.page.PageChanged;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** One connection that listens: every exchange with the database on it ends within half a second, or the connection is given up. */
final class ReplicaConnection implements AutoCloseable {
    private static final String CHANNEL = "rejoinder_pages";
    private static final int LONGEST_EXCHANGE = 500;
    /** A notification may have 8,000 bytes (PostgreSQL manual, NOTIFY); a page takes at most 40 + 1 + 36 + 1. */
    private static final int MOST_PAGES = 100;

    private final Connection connection;
    private final int backend;

    ReplicaConnection(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setNetworkTimeout(Runnable::run, LONGEST_EXCHANGE);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET application_name = 'rejoinder-replica-link'");
            statement.execute("LISTEN " + CHANNEL);
        }
        this.backend = connection.unwrap(PGConnection.class).getBackendPID();
    }

    void send(Collection<PageChanged> pages) throws SQLException {
        List<PageChanged> all = new ArrayList<>(pages);
        try (PreparedStatement statement = connection.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
            for (int from = 0; from < all.size(); from += MOST_PAGES) {
                StringBuilder payload = new StringBuilder();
                for (PageChanged page : all.subList(from, Math.min(all.size(), from + MOST_PAGES))) {
                    payload.append(page.site()).append(' ').append(page.page()).append('\n');
                }
                statement.setString(1, payload.toString());
                statement.execute();
            }
        }
    }

    /** What others sent, after waiting for it; ends with a question to the database, so that silence is not taken for peace. */
    List<PageChanged> receive(Duration wait) throws SQLException {
        PGNotification[] notifications = connection.unwrap(PGConnection.class).getNotifications((int) wait.toMillis());
        try (Statement statement = connection.createStatement()) {
            statement.execute("");
        }
        List<PageChanged> pages = new ArrayList<>();
        for (PGNotification notification : notifications == null ? new PGNotification[0] : notifications) {
            if (notification.getPID() != backend) {
                notification.getParameter().lines().forEach(line -> pages.add(page(line)));
            }
        }
        return pages;
    }

    private static PageChanged page(String line) {
        int blank = line.indexOf(' ');
        return new PageChanged(line.substring(0, blank), UUID.fromString(line.substring(blank + 1)));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
