package dev.rejoinder.bench.flood;

import java.net.URI;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Map;

/** Readers who ask for long pages, several on a connection, do not read, and ask anew after a while. */
final class UnreadAnswers extends HalfRequests {
    private static final int QUESTIONS = 5;
    private static final int SECONDS = 5;

    private final Map<SocketChannel, Integer> ages = new HashMap<>();

    UnreadAnswers(URI base, int many) {
        super(base, many);
    }

    @Override
    String beginning(int n) {
        return ("GET " + Floods.longPage(n) + " HTTP/1.1\r\nHost: localhost\r\n\r\n").repeat(QUESTIONS);
    }

    @Override
    boolean goOn(SocketChannel connection, Statuses statuses) {
        boolean young = ages.merge(connection, 1, Integer::sum) < SECONDS;
        if (!young) {
            ages.remove(connection);
        }
        return young;
    }
}
