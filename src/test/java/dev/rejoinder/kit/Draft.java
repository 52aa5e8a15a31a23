package dev.rejoinder.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A comment about to be sent. Unless told otherwise each comes from a network of its own, so that no flood is seen where none is meant. */
public final class Draft {
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private final Blog blog;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, @Nullable String> author = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    Draft(Blog blog, String page, String text) {
        this.blog = blog;
        from(network());
        by("Ann", "ann@example.org");
        with("page", page).with("text", text).with("author", author);
    }

    /** The address of a network from which nothing came yet. */
    static String network() {
        int network = NETWORKS.incrementAndGet();
        return "198." + (18 + network / 65_536) + "." + network / 256 % 256 + "." + network % 256;
    }

    public Draft with(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }

    public Draft under(@Nullable String parent) {
        return with("parent", parent);
    }

    public Draft by(@Nullable String name, @Nullable String email) {
        author.put("name", name);
        author.put("email", email);
        return this;
    }

    public Draft website(@Nullable String website) {
        author.put("website", website);
        return this;
    }

    public Draft from(String address) {
        return header("X-Forwarded-For", address);
    }

    public Draft key(String key) {
        return header("Idempotency-Key", key);
    }

    public Draft bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Draft header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Sends it and takes whatever comes. */
    public Response send() {
        RequestSpecification request = Blog.client().headers(headers);
        return request.contentType("application/json").body(Blog.json(fields)).post(blog.path("/comments"));
    }

    /** Sends it, expecting that it is taken. */
    public Posted post() {
        Response response = send();
        assertThat(response.statusCode()).as(response.asString()).isIn(201, 202);
        JsonNode receipt = Blog.tree(response);
        return new Posted(
                receipt.path("id").asText(),
                receipt.path("status").asText(),
                receipt.path("editToken").asText(),
                response);
    }

    /** What its author was told. */
    public record Posted(String id, String status, String token, Response response) {
        public JsonNode receipt() {
            return Blog.tree(response);
        }
    }
}
