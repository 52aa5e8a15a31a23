package dev.rejoinder.bench.speed;

import dev.rejoinder.bench.Listening;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged service, over the run's PostgreSQL, with its limits lifted. */
final class Measured implements Started.Closing {
    /** The same for all of a run, for what one has sealed another opens. */
    private static final String SECRET = random(32);

    private final URI url;
    private final String adminToken;
    private final Running process;

    private Measured(URI url, String adminToken, Running process) {
        this.url = url;
        this.adminToken = adminToken;
        this.process = process;
    }

    static Measured start(Options options, String name, int port, String jdbcUrl) throws IOException {
        URI url = URI.create("http://127.0.0.1:" + port);
        String token = random(48);
        Map<String, String> settings = new HashMap<>();
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl);
        settings.put("QUARKUS_DATASOURCE_USERNAME", Database.USER);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", Database.password());
        settings.put("REJOINDER_SECRET", SECRET);
        settings.put("REJOINDER_ADMIN_TOKEN", token);
        settings.put("REJOINDER_TRUSTED_PROXIES", "127.0.0.1");
        settings.put("REJOINDER_LIMIT_NETWORK", "0");
        settings.put("REJOINDER_LIMIT_SITE", "0");
        settings.put("REJOINDER_DEMO", "false");
        List<String> command = new ArrayList<>(List.of(options.java().toString()));
        command.addAll(Options.parts(options.flags()));
        command.addAll(List.of("-jar", options.runner().toAbsolutePath().toString()));
        Running process = Running.start(name, options.folder(), command, settings);
        return new Measured(url, token, process.until(() -> Listening.isReady(url)));
    }

    URI url() {
        return url;
    }

    String adminToken() {
        return adminToken;
    }

    long pid() {
        return process.pid();
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    @Override
    public void close() {
        process.close();
    }
}
