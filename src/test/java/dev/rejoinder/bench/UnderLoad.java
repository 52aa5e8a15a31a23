package dev.rejoinder.bench;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.Map;

/** The service as it is started for a bench: no limits, and a loader on this machine that may say for whom it sends. */
public final class UnderLoad implements QuarkusTestProfile {
    /** Where it listens, while a test runs. */
    public static URI address() {
        return URI.create("http://127.0.0.1:" + RestAssured.port);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "rejoinder.limit.network", "0",
                "rejoinder.limit.site", "0",
                "rejoinder.trusted-proxies", "127.0.0.1");
    }
}
