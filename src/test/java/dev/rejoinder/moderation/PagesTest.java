package dev.rejoinder.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page is called, where it is, and whether it takes comments. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class PagesTest {
    private static final String PAGE = "/a page";

    @Inject
    Jdbi jdbi;

    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @Test
    void titleAndUrlAreShownOnlyOnceACommentIsPublished() {
        Posted held = blog.draft(PAGE, Blog.CASINO)
                .with("title", "Of the held one")
                .with("url", Blog.ORIGIN + "/held")
                .post();
        assertThat(blog.thread(PAGE).path("title").isNull()).isTrue();
        assertThat(blog.thread(PAGE).path("url").isNull()).isTrue();

        blog.decide(held.id(), "published");
        blog.draft(PAGE, "Fine").with("title", "A later one").post();

        assertThat(blog.thread(PAGE).path("title").asText()).isEqualTo("Of the held one");
        assertThat(blog.thread(PAGE).path("url").asText()).isEqualTo(Blog.ORIGIN + "/held");
    }

    @Test
    void aModeratorsWordOutranksWhatCommentsSay() {
        put("title", "The real title");
        blog.draft(PAGE, "Fine")
                .with("title", "Another")
                .with("url", Blog.ORIGIN + "/x")
                .post();

        assertThat(blog.thread(PAGE).path("title").asText()).isEqualTo("The real title");
        JsonNode whole = Blog.tree(put("url", Blog.ORIGIN + "/real"));
        assertThat(whole.path("title").asText()).isEqualTo("The real title");
        assertThat(whole.path("url").asText()).isEqualTo(Blog.ORIGIN + "/real");
        assertThat(whole.path("open").asBoolean()).isTrue();
        assertThat(put("url", "https://elsewhere.example/").statusCode()).isEqualTo(422);
    }

    @Test
    void aClosedPageTakesNoneButTheBlogsOwn() {
        put("open", false);

        Response refused = blog.draft(PAGE, "Fine").send();

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Blog.tree(refused).path("type").asText()).isEqualTo("urn:rejoinder:problem:page-closed");
        assertThat(blog.thread(PAGE).path("open").asBoolean()).isFalse();
        assertThat(blog.draft(PAGE, "Closed, sorry")
                        .bearer(blog.moderator("kathryn"))
                        .send()
                        .statusCode())
                .isEqualTo(201);
        put("open", true);
        blog.say(PAGE, "Fine again");
    }

    @Test
    void pagesCloseSomeDaysAfterTheyCameOut() {
        blog.policy("closeAfterDays", 10);
        put("publishedAt", Instant.now().minus(11, ChronoUnit.DAYS).toString());
        assertThat(blog.draft(PAGE, "Too late").send().statusCode()).isEqualTo(409);
        assertThat(blog.thread(PAGE).path("open").asBoolean()).isFalse();

        put("publishedAt", Instant.now().minus(9, ChronoUnit.DAYS).toString());
        blog.say(PAGE, "In time");
        assertThat(blog.thread(PAGE).path("open").asBoolean()).isTrue();
    }

    @Test
    void elseTheyCloseSomeDaysAfterTheFirstPublishedComment() {
        blog.policy("closeAfterDays", 10);
        blog.say(PAGE, Blog.CASINO);
        shift();
        blog.say(PAGE, "The held one did not count");
        shift();

        assertThat(blog.draft(PAGE, "Too late").send().statusCode()).isEqualTo(409);
        blog.policy("closeAfterDays", 12);
        blog.say(PAGE, "In time");
    }

    @Test
    void pagesAreListedByKeyAndFound() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 103; i++) {
            keys.add(String.format("/%03d", i));
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("insert into page (site_id, id, key) values (?, gen_random_uuid(), ?)");
            keys.forEach(key -> batch.add(blog.key(), key));
            batch.execute();
        });

        JsonNode first = Blog.tree(Blog.admin().get(blog.path("/moderation/pages")));
        JsonNode second = Blog.tree(
                Blog.admin().queryParam("after", first.path("next").asText()).get(blog.path("/moderation/pages")));

        List<String> listed = new ArrayList<>(first.path("pages").findValuesAsText("page"));
        assertThat(listed).hasSize(100);
        listed.addAll(second.path("pages").findValuesAsText("page"));
        assertThat(listed).isEqualTo(keys);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(Blog.tree(Blog.admin().queryParam("q", "/05").get(blog.path("/moderation/pages")))
                        .path("pages"))
                .hasSize(10);
    }

    @Test
    void aSearchGoesOnBehindThePagesThatOneCallLooksAt() {
        jdbi.useHandle(handle -> handle.execute(
                "insert into page (site_id, id, key) select ?, gen_random_uuid(), '/' || n from generate_series(10000, 51000) n",
                blog.key()));

        List<String> found = new ArrayList<>();
        int calls = 0;
        String after = "";
        do {
            JsonNode part = pages("q", "/509", "after", after);
            found.addAll(part.path("pages").findValuesAsText("page"));
            after = part.path("next").isNull() ? "" : part.path("next").asText();
            calls++;
        } while (!after.isEmpty());

        assertThat(found).hasSize(100).startsWith("/50900").endsWith("/50999");
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void theLongestKeysAreListedToTheEnd() {
        String long500 = "\ud83d\ude00".repeat(497);
        jdbi.useHandle(handle -> handle.execute(
                "insert into page (site_id, id, key) select ?, gen_random_uuid(), ? || n from generate_series(100, 300) n",
                blog.key(),
                long500));

        List<String> keys = new ArrayList<>();
        String after = "";
        do {
            JsonNode part = pages("after", after);
            keys.addAll(part.path("pages").findValuesAsText("page"));
            after = part.path("next").isNull() ? "" : part.path("next").asText();
        } while (!after.isEmpty());

        assertThat(keys).hasSize(201).doesNotHaveDuplicates();
    }

    private JsonNode pages(String... parameters) {
        RequestSpecification request = Blog.admin();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        Response answer = request.get(blog.path("/moderation/pages"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Blog.tree(answer);
    }

    private Response put(String field, Object value) {
        Map<String, Object> change = new LinkedHashMap<>(Map.of("page", PAGE));
        change.put(field, value);
        return Blog.admin().body(Blog.json(change)).put(blog.path("/moderation/pages"));
    }

    private void shift() {
        jdbi.useHandle(handle -> handle.execute(
                "update page set first_comment_at = first_comment_at - interval '11 days' where site_id = ?",
                blog.key()));
    }
}
