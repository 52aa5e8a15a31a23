package dev.rejoinder.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Every operation there is, as the service's own OpenAPI document tells it. */
public final class Operations {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private static final String FORM = "application/x-www-form-urlencoded";

    private Operations() {}

    /** One of them; {@code scope} is empty where no credential is asked for. */
    public record Operation(String method, String template, String scope, JsonNode node) {
        public boolean isOpen() {
            return scope.isEmpty();
        }

        public boolean isOfASite() {
            return template.contains("{site}");
        }

        /** Its address for a site, with an id that leads nowhere. */
        public String path(String site) {
            return template.replace("{site}", site)
                    .replace("{id}", UUID.randomUUID().toString())
                    .replace("{token}", "x".repeat(65));
        }

        /** Calls it with a body that changes nothing. */
        public Answer call(String path, String... headers) {
            if (!node.has("requestBody")) {
                return EdgeFixture.send(method, path, null, headers);
            }
            JsonNode content = node.path("requestBody").path("content");
            return content.size() == 1 && content.has(FORM)
                    ? EdgeFixture.send(method, path, new byte[0], EdgeFixture.also(headers, "Content-Type", FORM))
                    : EdgeFixture.json(method, path, "{}", headers);
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    public static List<Operation> all() {
        Answer answer = EdgeFixture.get("/openapi?format=json");
        assertThat(answer.status()).isEqualTo(200);
        List<Operation> all = new ArrayList<>();
        answer.json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(each -> {
                    if (METHODS.contains(each.getKey())) {
                        JsonNode scope = each.getValue()
                                .path("security")
                                .path(0)
                                .path("bearer")
                                .path(0);
                        all.add(new Operation(
                                each.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                scope.asText(),
                                each.getValue()));
                    }
                }));
        assertThat(all).hasSizeGreaterThan(20);
        return all;
    }
}
