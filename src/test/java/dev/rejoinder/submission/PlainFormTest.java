package dev.rejoinder.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form without any script: where it leads, and what it shows when something does not fit. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class PlainFormTest {
    private static final String PAGE = "/form";

    private final Map<String, String> fields = new LinkedHashMap<>();
    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
        fields.putAll(Map.of("page", PAGE, "text", "Hello", "name", "Ann", "email", "ann@example.org"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://blog.example/a, , https://blog.example/a#comment-ID, https://blog.example/a?held",
        "https://blog.example/a?b=c&d#e, , https://blog.example/a?b=c&d#comment-ID, https://blog.example/a?b=c&d&held",
        "https://blog.example/r, https://blog.example/u, https://blog.example/r#comment-ID, https://blog.example/r?held",
        ", https://blog.example/u?x, https://blog.example/u?x#comment-ID, https://blog.example/u?x&held"
    })
    void itLeadsBackToTheComment(String back, String url, String published, String held) {
        field("return", back);
        field("url", url);
        Response up = send();
        fields.put("text", Blog.CASINO);
        Response waiting = send();

        assertThat(up.statusCode()).isEqualTo(303);
        assertThat(up.header("Location"))
                .isEqualTo(published.replace("ID", blog.ids(PAGE).get(0)));
        assertThat(waiting.statusCode()).isEqualTo(303);
        assertThat(waiting.header("Location")).isEqualTo(held);
    }

    @Test
    void elseItLeadsToAPageThatSaysThankYou() throws IOException {
        String published = send().header("Location");
        fields.put("text", Blog.CASINO);
        String held = send().header("Location");

        assertThat(published).contains("/thanks").contains("#comment-");
        assertThat(held).endsWith("/thanks?held");
        assertThat(read(held)).contains("waits for a moderator");
        assertThat(read(published)).contains("is published");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "https://evil.example/",
                "https://blog.example.evil.example/",
                "https://blog.example@evil.example/",
                "https://ann@blog.example/",
                "https://blog.example:444/",
                "http://blog.example/",
                "/\\evil.example",
                "https:\\\\evil.example",
                "https://blog.example\\@evil.example/",
                "https://blog.example/\r\nSet-Cookie: a=b",
                "https://blog.example/\tx",
                " https://blog.example/",
                "javascript:alert(1)",
                "relative"
            })
    void itLeadsNowhereElse(String back) {
        fields.put("return", back);

        Response refused = send();

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.header("Location")).isNull();
        assertThat(blog.thread(PAGE).path("total").asInt()).isZero();
    }

    @Test
    void anErrorKeepsWhatWasTypedAndEscapesIt() {
        fields.put("text", "</textarea><script>alert(1)</script>");
        fields.put("name", "\"><img src=x onerror=alert(1)>");
        fields.put("email", "nonsense\"'<b>");
        fields.put("return", Blog.ORIGIN + "/?\"><script>");

        Response refused = send();

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.contentType()).startsWith("text/html");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.header("Content-Security-Policy")).contains("default-src 'none'");
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.select("script, img, b")).isEmpty();
        assertThat(page.select("textarea[name=text]").text()).isEqualTo("</textarea><script>alert(1)</script>");
        assertThat(page.select("input[name=name]").val()).isEqualTo(fields.get("name"));
        assertThat(page.select("input[name=email]").val()).isEqualTo(fields.get("email"));
        assertThat(page.select("input[name=page]").val()).isEqualTo(PAGE);
    }

    @Test
    void itsKeyMakesASecondClickHarmless() {
        field("key", "click");
        field("return", Blog.ORIGIN + "/back");

        Response first = send();
        Response second = send();

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(blog.total(PAGE)).isEqualTo(1);
    }

    @Test
    void unknownFieldsAreIgnoredAndTheHoneypotIsUnderItsName() {
        field("colour", "blue");
        assertThat(send().header("Location")).contains("#comment-");
        field("homepage", "https://spam.example");
        assertThat(send().header("Location")).endsWith("?held");
        assertThat(blog.queue("status", "spam").path("items").path(0).toString())
                .contains("honeypot-filled");
    }

    /** Sent as it stands: the other client drops a parameter without a value. */
    private static String read(String address) throws IOException {
        try (var page = URI.create(address).toURL().openStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void field(String name, String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private Response send() {
        return Blog.client()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Forwarded-For", "198.51.100." + (1 + fields.hashCode() & 127))
                .formParams(fields)
                .post(blog.path("/comments"));
    }
}
