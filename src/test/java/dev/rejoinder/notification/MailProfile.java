package dev.rejoinder.notification;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Mail is on; whoever tests decides what answers at the mail server's port, which is free at first. */
public final class MailProfile implements QuarkusTestProfile {
    // Several class loaders come by here, and all have to mean the same port.
    private static final String REMEMBERED = "test-mail.port";

    /** Where the mail server is expected. */
    public static int port() {
        synchronized (Runtime.getRuntime()) {
            if (System.getProperty(REMEMBERED) == null) {
                try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                    System.setProperty(REMEMBERED, String.valueOf(free.getLocalPort()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return Integer.getInteger(REMEMBERED);
        }
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", String.valueOf(port()),
                "quarkus.mailer.from", "comments@blog.example",
                "quarkus.mailer.start-tls", "DISABLED",
                "rejoinder.limit.network", "10",
                "rejoinder.outbox.figures-every", "0s",
                "rejoinder.public-url", "https://comments.example",
                "rejoinder.trusted-proxies", "127.0.0.0/8,::1");
    }
}
