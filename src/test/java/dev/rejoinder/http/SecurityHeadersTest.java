package dev.rejoinder.http;

import static dev.rejoinder.kit.EdgeFixture.get;
import static dev.rejoinder.kit.EdgeFixture.send;
import static dev.rejoinder.kit.EdgeFixture.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.DemoFixture;
import dev.rejoinder.kit.EdgeFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told about every answer; that the pages work under it is shown in a browser. */
@QuarkusTest
class SecurityHeadersTest {
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api/v1/nothing",
                "/api/v1/sites",
                "/api/v1/sites/no-such-site/form",
                "/api/v1/sites/demo/form",
                "/api/v1/sites/demo/thread?page=a",
                "/api/v1/sites/demo/thread",
                "/api/v1/sites/demo/counts?page=%00",
                "/api/v1/sites/demo/privacy",
                "/api/v1/sites/demo/policy",
                "/assets/demo.js",
                "/assets/nothing.js",
                "/openapi",
                "/health",
                "/health/live",
                "/health/ready",
                "/metrics"
            })
    void whatIsNoPageTakesNothingIn(String path) {
        DemoFixture.fresh();

        assertSecured(get(path), NOTHING);
        assertSecured(send("PUT", path, utf8("{}"), "Content-Type", "application/json"), NOTHING);
        assertSecured(
                send("OPTIONS", path, null, "Origin", "https://x.example", "Access-Control-Request-Method", "GET"),
                NOTHING);
    }

    @Test
    void aPageTakesInOurOwnFilesOnly() {
        DemoFixture.fresh();
        for (String path : List.of("/", "/demo", "/api/v1/sites/demo/thanks", "/api/v1/sites/demo/privacy")) {
            Answer page = get(path, "Accept", "text/html");
            assertThat(page.header("Content-Type")).as(path).startsWith("text/html");
            assertOwnOnly(page);
        }
        DemoFixture.none();
        assertOwnOnly(get("/demo"));
        Answer refused = send(
                "POST",
                EdgeFixture.site().path("/comments"),
                utf8("text=a"),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(refused.status()).isEqualTo(422);
        assertOwnOnly(refused);
    }

    @Test
    void theDocsRunTheScriptsOfTheirPageAndNoOther() throws NoSuchAlgorithmException {
        Answer page = get("/docs/");
        String policy = page.header(POLICY);
        var scripts = Jsoup.parse(page.text()).select("script:not([src])");

        assertSecured(page, policy);
        assertThat(scripts).isNotEmpty();
        for (var script : scripts) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(utf8(script.data()));
            assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        }
        assertThat(policy.substring(0, policy.indexOf("style-src")).split("sha256-", -1))
                .hasSize(scripts.size() + 1);
        assertThat(policy).startsWith("default-src 'none';").doesNotContain("unsafe", "*", "http");
    }

    private static void assertOwnOnly(Answer page) {
        String policy = page.header(POLICY);
        assertSecured(page, policy);
        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .contains("style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "*", "http", "data:");
    }

    /** Each header once: of two policies browsers keep to both. */
    private static void assertSecured(Answer answer, String policy) {
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.headers().allValues(POLICY)).containsExactly(policy);
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("strict-origin-when-cross-origin");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
    }
}
