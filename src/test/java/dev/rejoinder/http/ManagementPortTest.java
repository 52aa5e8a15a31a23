package dev.rejoinder.http;

import static dev.rejoinder.kit.EdgeFixture.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Answer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As in the container: health and metrics answer on a port that readers do not reach, everything else where it always is. */
@QuarkusTest
@TestProfile(ManagementPortTest.Apart.class)
class ManagementPortTest {
    @TestHTTPResource(value = "/", management = true)
    URI apart;

    /** Health and metrics apart, on any free port. */
    public static class Apart implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.management.enabled", "true",
                    "quarkus.management.host", "127.0.0.1",
                    "quarkus.management.test-port", "0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/metrics"})
    void healthAndMetricsAreThereWithTheSameHeaders(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(apart.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        Answer readers = get("/openapi");
        for (String header : new String[] {
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "X-Frame-Options",
            "Cross-Origin-Opener-Policy"
        }) {
            assertThat(answer.headers().allValues(header)).as(header).containsExactly(readers.header(header));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/metrics"})
    void readersDoNotReachThem(String path) {
        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    void theFrontPageDoesNotLeadToWhereNothingAnswers() {
        assertThat(get("/").text()).contains("/docs").doesNotContain("href=\"/health");
        assertThat(get("/openapi").status()).isEqualTo(200);
        assertThat(get("/docs/").status()).isEqualTo(200);
    }
}
