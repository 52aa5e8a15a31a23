package dev.rejoinder.bench.speed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * nginx with the very bytes and headers of an answer of the service, from a file. {@code /full} has the same ETag; {@code /unchanged} has nginx'
 * own, because only that is compared with an If-None-Match.
 */
final class Nginx implements Started.Closing {
    private static final Set<String> OWN =
            Set.of("content-length", "content-type", "etag", "date", "connection", "server", "last-modified");

    private final URI url;
    private final Running process;

    private Nginx(URI url, Running process) {
        this.url = url;
        this.process = process;
    }

    static Nginx start(Programs programs, Path folder, int port, Fetched like) throws IOException {
        Files.write(folder.resolve("thread.json"), like.body());
        Path settings = Files.writeString(folder.resolve("nginx.conf"), settings(folder, port, like));
        List<String> command = List.of(
                programs.nginx().toString(),
                "-e",
                folder.resolve("nginx-error.log").toString(),
                "-p",
                folder.toString(),
                "-c",
                settings.toString());
        Running process = Running.start("nginx", folder, command, Map.of());
        return new Nginx(URI.create("http://127.0.0.1:" + port), process.until(() -> listens(port)));
    }

    URI full() {
        return url.resolve("/full");
    }

    URI unchanged() {
        return url.resolve("/unchanged");
    }

    private static String settings(Path folder, int port, Fetched like) throws IOException {
        String headers = like.headers().map().entrySet().stream()
                .filter(header -> !OWN.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .flatMap(header -> header.getValue().stream()
                        .map(value -> header.getKey() + " \"" + value.replace("\"", "\\\"") + "\""))
                .map(header -> "add_header " + header + ";\n      ")
                .collect(Collectors.joining());
        return Shipped.text("nginx.conf")
                .replace("{folder}", folder.toString())
                .replace("{user}", System.getProperty("user.name").equals("root") ? "user root;" : "")
                .replace("{type}", like.headers().firstValue("Content-Type").orElse("application/json"))
                .replace("{port}", Integer.toString(port))
                .replace("{tag}", like.tag())
                .replace("{headers}", headers + "add_header Last-Modified \"\";");
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
