package dev.rejoinder;

import static dev.rejoinder.kit.EdgeFixture.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.embedded.TestDatabase;
import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.kit.Operations;
import dev.rejoinder.kit.Operations.Operation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service tells about itself. */
@QuarkusTest
class OperationsTest {
    @Test
    void everyOperationShowsWhatItTakesAndWhatItGives() {
        SoftAssertions all = new SoftAssertions();
        for (Operation operation : Operations.all()) {
            JsonNode node = operation.node();
            all.assertThat(node.path("summary").asText())
                    .as(operation + " summary")
                    .isNotBlank();
            all.assertThat(node.path("operationId").asText())
                    .as(operation + " operationId")
                    .isNotBlank();
            if (node.has("requestBody")) {
                node.path("requestBody")
                        .path("content")
                        .forEach(content -> all.assertThat(content.has("schema") || content.has("example"))
                                .as(operation + " takes")
                                .isTrue());
            }
            node.path("responses").properties().forEach(response -> {
                if (List.of("200", "201", "202").contains(response.getKey())) {
                    JsonNode content = response.getValue().path("content");
                    all.assertThat(content)
                            .as(operation + " gives " + response.getKey())
                            .isNotEmpty();
                }
            });
        }
        all.assertAll();
    }

    @Test
    void theSentenceOfASignalIsDocumented() {
        JsonNode signal = get("/openapi?format=json")
                .json()
                .path("components")
                .path("schemas")
                .path("SignalJson")
                .path("properties");

        assertThat(signal.properties()).extracting(Map.Entry::getKey).contains("name", "weight", "evidence", "says");
        assertThat(signal.path("says").path("description").asText()).contains("one plain sentence for a moderator");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi",
                "/openapi?format=json",
                "/docs/",
                "/metrics",
                "/health",
                "/health/live",
                "/health/ready"
            })
    void operationsAnswerWithoutTellingASecret(String path) {
        Answer answer = get(path);
        assertThat(answer.status()).isEqualTo(200);
        for (String setting :
                List.of("quarkus.datasource.jdbc.url", "quarkus.datasource.password", "rejoinder.secret")) {
            assertThat(answer.text()).doesNotContain(ConfigProvider.getConfig().getValue(setting, String.class));
        }
        assertThat(answer.text()).doesNotContain(TestDatabase.ADMIN_TOKEN, "jdbc:postgresql");
    }

    @Test
    void healthSaysUpAndNamesWhatItLookedAt() {
        assertThat(get("/health/live").json().path("status").asText()).isEqualTo("UP");
        JsonNode ready = get("/health/ready").json();
        assertThat(ready.path("status").asText()).isEqualTo("UP");
        assertThat(ready.path("checks")).isNotEmpty();
    }

    @Test
    void docsShowAPageThatReadsTheDocument() {
        Answer page = get("/docs/");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("/openapi");
    }

    @Test
    void metricsNameTheResourceAndNeverTheAddressAsTyped() {
        String site = EdgeFixture.site().key();
        get("/api/v1/sites/" + site + "/form");
        get("/api/v1/sites/" + site + "/typed-by-hand");
        EdgeFixture.send("PUT", "/api/v1/sites/" + site + "/form", null);
        EdgeFixture.send("PUT", "/api/v1/sites/" + site + "/comments/typed-by-hand", null);
        get("/api/v1/sites/" + site + "/form?page=%00");
        get("/typed-by-hand");

        assertThat(get("/metrics").text())
                .contains("uri=\"/api/v1/sites/{site}/form\"", "http_server_requests_seconds_count")
                .doesNotContain(site, "typed-by-hand");
    }
}
