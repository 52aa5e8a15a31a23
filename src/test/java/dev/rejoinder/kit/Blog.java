package dev.rejoinder.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.embedded.TestDatabase;
import dev.rejoinder.kit.Draft.Posted;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fresh site for one test and all that readers, authors and moderators do with it over HTTP. {@link #CASINO} in a text makes it suspect;
 * with {@link #LOTTERY} too it is spam.
 */
public final class Blog {
    public static final String CASINO = "casino";
    public static final String LOTTERY = "lottery";
    public static final String ORIGIN = "https://blog.example";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String key;

    private Blog(String key) {
        this.key = key;
    }

    public static Blog open() {
        Blog blog = new Blog("flow-" + UUID.randomUUID().toString().substring(0, 13));
        Map<String, Object> site = Map.of("key", blog.key, "name", "A blog", "origins", List.of(ORIGIN));
        assertThat(admin().body(json(site)).post("/api/v1/sites").statusCode()).isEqualTo(201);
        return blog.policy("blockedPhrases", List.of(CASINO, LOTTERY));
    }

    public String key() {
        return key;
    }

    public String path(String rest) {
        return "/api/v1/sites/" + key + rest;
    }

    /** Changes one field of the policy, or more. */
    public Blog policy(Object... fieldsAndValues) {
        Map<String, Object> change = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            change.put((String) fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        Response answer = admin().header("If-Match", "*").body(json(change)).put(path("/policy"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return this;
    }

    /** A moderator of this site by name; the token. */
    public String moderator(String name) {
        return credential(name, "moderate");
    }

    /** A credential with these scopes; the token. */
    public String credential(String name, String... scopes) {
        Response made = admin().body(json(Map.of("name", name, "scopes", List.of(scopes))))
                .post(path("/credentials"));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return tree(made).path("token").asText();
    }

    public Draft draft(String page, String text) {
        return new Draft(this, page, text);
    }

    public Posted say(String page, String text) {
        return draft(page, text).post();
    }

    public Posted reply(String page, @Nullable String parent, String text) {
        return draft(page, text).under(parent).post();
    }

    /** A page of a thread. */
    public JsonNode thread(String page, Object... parameters) {
        Response answer = threadAnswer(page, parameters);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return tree(answer);
    }

    public Response threadAnswer(String page, Object... parameters) {
        RequestSpecification request = client().queryParam("page", page);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get(path("/thread"));
    }

    /** The ids of a thread read page by page. */
    public List<String> ids(String page, Object... parameters) {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            List<Object> all = new ArrayList<>(List.of(parameters));
            all.addAll(List.of("after", after));
            JsonNode part = thread(page, all.toArray());
            part.path("comments").forEach(comment -> ids.add(comment.path("id").asText()));
            after = part.path("next").asText("");
            after = "null".equals(after) ? "" : after;
        } while (!after.isEmpty());
        return ids;
    }

    public long total(String page) {
        JsonNode counts = tree(client().queryParam("page", page).get(path("/counts")));
        long total = counts.path("counts").path(0).path("total").asLong(-1);
        assertThat(thread(page).path("total").asLong()).isEqualTo(total);
        return total;
    }

    public JsonNode queue(Object... parameters) {
        RequestSpecification request = admin();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        Response answer = request.get(path("/moderation/queue"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return tree(answer);
    }

    /** A comment as moderators see it. */
    public JsonNode item(String id) {
        return tree(admin().get(path("/moderation/comments/" + id)));
    }

    /** Decides on one comment; the result item. */
    public JsonNode decide(String id, String to, Object... more) {
        Map<String, Object> item = new LinkedHashMap<>(Map.of("comment", id, "to", to));
        for (int i = 0; i < more.length; i += 2) {
            item.put((String) more[i], more[i + 1]);
        }
        return decideAll(List.of(item)).path(0);
    }

    public JsonNode decideAll(List<Map<String, Object>> items) {
        Response answer = decisions(items, TestDatabase.ADMIN_TOKEN);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return tree(answer).path("results");
    }

    public Response decisions(List<Map<String, Object>> items, String token) {
        return as(token).body(json(Map.of("items", items))).post(path("/moderation/decisions"));
    }

    public Response undo(String decision) {
        return admin().post(path("/moderation/decisions/" + decision + "/undo"));
    }

    public Response own(Posted posted) {
        return client().header("Edit-Token", posted.token()).get(path("/comments/" + posted.id()));
    }

    /** From a network of its own. */
    public Response edit(Posted posted, String text) {
        return edit(posted, text, Draft.network());
    }

    public Response edit(Posted posted, String text, String from) {
        return client().header("Edit-Token", posted.token())
                .header("X-Forwarded-For", from)
                .contentType("application/json")
                .body(json(Map.of("text", text)))
                .patch(path("/comments/" + posted.id()));
    }

    public Response withdraw(Posted posted) {
        return client().header("Edit-Token", posted.token()).delete(path("/comments/" + posted.id()));
    }

    /** A client that adds nothing of its own and follows no redirect. */
    public static RequestSpecification client() {
        return given().config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .redirects()
                .follow(false);
    }

    public static RequestSpecification admin() {
        return as(TestDatabase.ADMIN_TOKEN);
    }

    public static RequestSpecification as(String token) {
        return client().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    public static JsonNode tree(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.asString(), e);
        }
    }
}
