package dev.rejoinder.bench.flood;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** So many connections that do less than they should; whoever is sent away comes again. */
abstract class HalfRequests implements Flood {
    private static final int STATUS_LINE = 12;
    private static final long BEAT = TimeUnit.SECONDS.toNanos(1);

    private final URI base;
    private final int many;
    private int opened;

    HalfRequests(URI base, int many) {
        this.base = base;
        this.many = many;
    }

    /** What the n-th connection begins with. */
    abstract String beginning(int n);

    /** Once a second, for one that is open still. */
    abstract boolean goOn(SocketChannel connection, Statuses statuses) throws IOException;

    @Override
    public void run(BooleanSupplier over, Statuses statuses) throws IOException {
        List<SocketChannel> connections = new ArrayList<>();
        try {
            for (int i = 0; i < many; i++) {
                connections.add(open());
            }
            while (!over.getAsBoolean()) {
                LockSupport.parkNanos(BEAT);
                for (int i = 0; i < many; i++) {
                    if (!isGoingOn(connections.get(i), statuses)) {
                        connections.get(i).close();
                        connections.set(i, open());
                    }
                }
            }
        } finally {
            for (SocketChannel each : connections) {
                each.close();
            }
        }
    }

    private boolean isGoingOn(SocketChannel connection, Statuses statuses) {
        try {
            return goOn(connection, statuses);
        } catch (IOException sentAway) {
            return false;
        }
    }

    private SocketChannel open() throws IOException {
        SocketChannel connection = SocketChannel.open(new InetSocketAddress(base.getHost(), base.getPort()));
        connection.write(ByteBuffer.wrap(beginning(opened++).getBytes(StandardCharsets.US_ASCII)));
        connection.configureBlocking(false);
        return connection;
    }

    /** Whether it has not been answered and is open. */
    static boolean isUnanswered(SocketChannel connection, Statuses statuses) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(4096);
        int read = connection.read(answer);
        if (read >= STATUS_LINE) {
            String line = new String(answer.array(), 0, STATUS_LINE, StandardCharsets.US_ASCII);
            statuses.add(Integer.parseInt(line.substring(STATUS_LINE - 3)));
        }
        return read == 0;
    }
}
