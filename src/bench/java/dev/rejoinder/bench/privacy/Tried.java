package dev.rejoinder.bench.privacy;

import dev.rejoinder.bench.Listening;
import dev.rejoinder.bench.speed.Running;
import dev.rejoinder.bench.speed.Started;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged service with the PostgreSQL inside, its limits lifted. One after another may run over one folder. */
final class Tried implements Started.Closing {
    private static final String ADMIN_TOKEN = random(48);

    private final URI url;
    private final Running process;

    private Tried(URI url, Running process) {
        this.url = url;
        this.process = process;
    }

    /** @param secrets further settings: the master secrets, where the one of the folder is not meant */
    static Tried start(Options options, Map<String, String> secrets) throws IOException {
        int port = Listening.freePort();
        URI url = URI.create("http://127.0.0.1:" + port);
        Map<String, String> settings = settings(options, secrets);
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        settings.put("REJOINDER_TRUSTED_PROXIES", "127.0.0.1");
        settings.put("REJOINDER_LIMIT_NETWORK", "0");
        settings.put("REJOINDER_LIMIT_SITE", "0");
        settings.put("REJOINDER_DEMO", "false");
        Running process = Running.start("service", options.folder(), command(options), settings);
        return new Tried(url, process.until(() -> Listening.isReady(url)));
    }

    /** The command {@code reseal}, beside the service that runs. */
    static Running reseal(Options options, Map<String, String> secrets) throws IOException {
        return Running.start("reseal", options.folder(), command(options, "reseal"), settings(options, secrets));
    }

    URI url() {
        return url;
    }

    static String adminToken() {
        return ADMIN_TOKEN;
    }

    static Path data(Options options) {
        return options.folder().resolve("data");
    }

    /** As {@code openssl rand -base64} makes them. */
    static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    private static List<String> command(Options options, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                new ArrayList<>(List.of(java, "-jar", options.runner().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Map<String, String> settings(Options options, Map<String, String> secrets) {
        Map<String, String> settings = new HashMap<>(secrets);
        settings.put("REJOINDER_EMBEDDED_DIRECTORY", data(options).toString());
        settings.put("REJOINDER_ADMIN_TOKEN", ADMIN_TOKEN);
        return settings;
    }

    @Override
    public void close() {
        process.close();
    }
}
