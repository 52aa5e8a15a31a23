package dev.rejoinder.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/** Where a service that is measured listens, and whether it does. */
public final class Listening {
    private static final int PATIENCE_MILLIS = 5_000;

    private Listening() {}

    /** A port of 127.0.0.1 that nobody has. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether {@code /health/ready} answers 200. */
    public static boolean isReady(URI base) {
        try {
            HttpURLConnection health =
                    (HttpURLConnection) base.resolve("/health/ready").toURL().openConnection();
            health.setConnectTimeout(PATIENCE_MILLIS);
            health.setReadTimeout(PATIENCE_MILLIS);
            try {
                return health.getResponseCode() == 200;
            } finally {
                health.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
