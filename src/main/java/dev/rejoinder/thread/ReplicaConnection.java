package dev.rejoinder.thread;

import dev.rejoinder.comment.page.PageChangeNotice;
import dev.rejoinder.comment.page.PageChanged;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** One connection that listens: every exchange with the database on it ends within half a second, or the connection is given up. */
final class ReplicaConnection implements AutoCloseable {
    private static final int LONGEST_EXCHANGE = 500;
    /** The server gives up what was given up here. */
    private static final int LONGEST_STATEMENT = 750;

    private final Connection connection;

    ReplicaConnection(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setNetworkTimeout(Runnable::run, LONGEST_EXCHANGE);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET application_name = 'rejoinder-replica-link'");
            statement.execute("SET statement_timeout = " + LONGEST_STATEMENT);
            statement.execute("LISTEN " + PageChangeNotice.CHANNEL);
        }
    }

    void send(Collection<PageChanged> pages) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PageChangeNotice.SEND)) {
            for (String payload : PageChangeNotice.payloads(pages)) {
                statement.setString(1, payload);
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
            pages.addAll(PageChangeNotice.pages(notification.getParameter()));
        }
        return pages;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
