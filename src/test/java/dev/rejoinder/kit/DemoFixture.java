package dev.rejoinder.kit;

import static dev.rejoinder.kit.EdgeFixture.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.EdgeFixture.Site;
import io.restassured.RestAssured;

/** The site {@code demo} and its page, as tests find them: on another port each time. */
public final class DemoFixture {
    public static final String PAGE = "/2015/shoulder-knots";
    public static final String SITE = "/api/v1/sites/demo";

    private DemoFixture() {}

    /** As it is without the demo. */
    public static void none() {
        assertThat(asAdmin("DELETE", SITE, "{'confirm': 'demo'}").status()).isIn(204, 404);
    }

    /** The site, empty, served from this very service. */
    public static Site fresh() {
        none();
        String site = "{'key': 'demo', 'name': 'A blog about backs', 'origins': ['" + address("localhost") + "', '"
                + address("127.0.0.1") + "']}";
        Answer made = asAdmin("POST", "/api/v1/sites", site);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return new Site("demo");
    }

    /** A comment of the blog's own, which nobody screens. */
    public static String official(String parent, String text) {
        String under = parent == null ? "null" : "'" + parent + "'";
        Answer said = asAdmin(
                "POST",
                SITE + "/comments",
                "{'page': '" + PAGE + "', 'parent': " + under + ", 'author': {'name': 'Kathryn'}, 'text': '" + text
                        + "'}");
        assertThat(said.status()).as(said.toString()).isEqualTo(201);
        return said.json().path("id").asText();
    }

    public static String address(String host) {
        return "http://" + host + ":" + RestAssured.port;
    }
}
