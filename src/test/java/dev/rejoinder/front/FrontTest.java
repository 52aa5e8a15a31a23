package dev.rejoinder.front;

import static dev.rejoinder.kit.EdgeFixture.get;
import static dev.rejoinder.kit.EdgeFixture.send;
import static dev.rejoinder.kit.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.DemoFixture;
import dev.rejoinder.kit.EdgeFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The front page and the static files. */
@QuarkusTest
class FrontTest {
    @Test
    void theFrontPageLeadsOnAndEveryLinkLeadsSomewhere() {
        DemoFixture.fresh();

        Document page = Jsoup.parse(get("/").text());

        List<String> links = page.select("a, link").eachAttr("href");
        assertThat(links).contains("/demo", "/docs/", "/openapi", "/health");
        assertThat(links).allSatisfy(link -> assertThat(get(link).status()).isEqualTo(200));
        assertThat(page.select("pre").text()).contains("API=" + DemoFixture.address("localhost") + "/api/v1");
        assertThat(page.text()).doesNotContain("management port");
    }

    @Test
    void theFrontPageNamesTheAddressItWasAskedUnderAndIsKeptByNobody() {
        Answer page = get("/");

        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Vary")).isEqualTo("Host");
    }

    @ParameterizedTest
    @CsvSource({
        "rejoinder.css, text/css;charset=utf-8",
        "demo.js, text/javascript;charset=utf-8",
        "demo-thread.js, text/javascript;charset=utf-8",
        "demo-form.js, text/javascript;charset=utf-8",
        "demo-own.js, text/javascript;charset=utf-8",
        "icon.svg, image/svg+xml"
    })
    void aFileIsSentOnceAndThenOnlyAskedFor(String name, String type) throws IOException {
        String path = "/assets/" + name;
        Answer plain = get(path);
        Answer zipped = get(path, "Accept-Encoding", "gzip, br");

        assertThat(plain.status()).isEqualTo(200);
        assertThat(plain.header("Content-Type")).isEqualToIgnoringCase(type);
        assertThat(plain.header("ETag")).matches("\"[A-Za-z0-9_-]{16}\"");
        assertThat(plain.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.header("ETag")).isNotEqualTo(plain.header("ETag")).startsWith("\"");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.bytes())).readAllBytes())
                .isEqualTo(plain.bytes());
        assertThat(get(path, "Accept-Encoding", "gzip;q=0").header("Content-Encoding"))
                .isEmpty();

        for (Answer known : List.of(plain, zipped)) {
            String encoding = known.header("Content-Encoding").isEmpty() ? "identity" : "gzip";
            Answer again = get(path, "If-None-Match", "\"x\", " + known.header("ETag"), "Accept-Encoding", encoding);
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.bytes()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(known.header("ETag"));
            assertThat(again.header("Cache-Control")).isEqualTo(known.header("Cache-Control"));
        }
        assertThat(get(path, "If-None-Match", "\"x\"").status()).isEqualTo(200);
        Answer head = send("HEAD", path, null);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(plain.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({"/", "/demo", "/assets/demo.js"})
    void pagesAndFilesAreOnlyRead(String path) {
        DemoFixture.fresh();
        Answer refused = send("POST", path, null);

        assertProblem(refused, "method");
        assertThat(refused.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(send("HEAD", path, null).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/nothing.js",
        "/assets/",
        "/assets/../front.html",
        "/assets/%2e%2e%2ffront.html",
        "/front.html",
        "/assets/demo.js/x"
    })
    void whatIsNoFileOfOursIsNotFound(String path) {
        assertThat(EdgeFixture.raw("GET", path).status()).isEqualTo(404);
    }
}
