package dev.rejoinder.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.kit.Recorded;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments of the largest size with the longest histories, many at a time: no answer grows with them, and none leaves anything out. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class LongTextsTest {
    private static final String PAGE = "/long";
    /** Of texts about a megabyte, one text more, and what JSON adds. */
    private static final int MOST_BYTES = 1_500_000;

    private static final int MANY = 100;
    private static final int REVISIONS = 51;

    private static final List<String> COPIES = List.of("""
            insert into comment (site_id, id, page_id, path, depth, status, shown, version, revision, risk, author_name, official,
                address, address_fingerprint, submitted_at, settled_at, editable_until)
            select site_id, n.id, page_id, uuid_send(n.id), 0, status, shown, 1, 1, 0.5 + n.i / 1000.0, author_name, false,
                null, address_fingerprint, submitted_at, settled_at, editable_until
            from comment c, (select uuidv7() as id, i from generate_series(1, :many) i) n where c.site_id = :site and :revisions > 0
            """, """
            update comment set revision = :revisions where site_id = :site
            """, """
            delete from revision where site_id = :site and :many >= 0 and :revisions > 0
            """, """
            insert into revision (site_id, comment_id, number, text, html, written_at, verdict, probability, complete, signals,
                policy_version, model_version)
            select site_id, id, n, n || repeat(' text', 4000), '<p>' || n || repeat(' text', 4000) || '</p>', submitted_at,
                'SUSPECT', risk, true, '[]', 1, 0
            from comment c, generate_series(1, :revisions) n where site_id = :site and :many >= 0
            """);

    @Inject
    Jdbi jdbi;

    private Blog blog;
    private Posted first;

    @BeforeEach
    void open() {
        blog = Blog.open();
        first = blog.draft(PAGE, Blog.CASINO).by("Zoe", "zoe@example.org").post();
    }

    @ParameterizedTest
    @ValueSource(strings = {"riskiest", "oldest", "newest"})
    void aQueueOfLongCommentsIsGivenWholeAPageOfBoundedSizeAtATime(String sort) {
        fill(MANY, 1);

        for (String search : List.of("", "text")) {
            List<String> ids = new ArrayList<>();
            String after = "";
            int pages = 0;
            do {
                Response answer = Blog.admin()
                        .queryParam("sort", sort)
                        .queryParam("q", search)
                        .queryParam("limit", 200)
                        .queryParam("after", after)
                        .get(blog.path("/moderation/queue"));
                assertThat(answer.asByteArray()).hasSizeLessThan(MOST_BYTES);
                JsonNode part = Blog.tree(answer);
                assertThat(part.path("items")).isNotEmpty();
                part.path("items").forEach(item -> ids.add(item.path("id").asText()));
                after = next(part);
                pages++;
            } while (!after.isEmpty());

            assertThat(ids).hasSize(MANY + 1).doesNotHaveDuplicates();
            assertThat(pages).isLessThan(8);
        }
    }

    @Test
    void aBatchOfDecisionsReadsTheTextsDecidedOnAndNoOthers() {
        fill(MANY - 1, REVISIONS);
        List<Map<String, Object>> batch = ids().stream()
                .map(id -> Map.<String, Object>of("comment", id, "to", "published"))
                .toList();

        List<String> statements = Recorded.inForeground(
                jdbi,
                blog.key(),
                () -> assertThat(blog.decideAll(batch))
                        .hasSize(MANY)
                        .allSatisfy(result ->
                                assertThat(result.path("status").asInt()).isEqualTo(200)));

        List<String> reads = statements.stream()
                .filter(sql -> sql.startsWith("select") && sql.contains("revision r"))
                .toList();
        assertThat(reads).hasSize(1).allSatisfy(sql -> assertThat(sql).doesNotContain("html", "original"));
        assertThat(rows(reads.get(0))).isEqualTo(MANY);
        assertThat(blog.ids(PAGE, "limit", 500)).hasSize(MANY);
    }

    @Test
    void manyDecisionsOnOldVersionsAreAnsweredInABoundedSize() {
        fill(MANY - 1, 1);
        List<Map<String, Object>> batch = ids().stream()
                .map(id -> Map.<String, Object>of("comment", id, "to", "published", "version", 7))
                .toList();

        Response answer = blog.decisions(batch, blog.moderator("kathryn"));

        assertThat(answer.asByteArray()).hasSizeLessThan(MOST_BYTES);
        JsonNode results = Blog.tree(answer).path("results");
        assertThat(results).hasSize(MANY);
        assertThat(results.findValuesAsText("status")).filteredOn("409"::equals).hasSize(2 * MANY);
        assertThat(results.path(0)
                        .path("problem")
                        .path("current")
                        .path("version")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/personal"})
    void aLongHistoryIsGivenWholeAPageOfBoundedSizeAtATime(String view) {
        fill(0, REVISIONS);
        List<Integer> numbers = new ArrayList<>();
        String after = "";
        do {
            Response answer =
                    Blog.admin().queryParam("after", after).get(blog.path("/moderation/comments/" + first.id() + view));
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.asByteArray()).hasSizeLessThan(MOST_BYTES);
            JsonNode part = Blog.tree(answer);
            assertThat(part.path("text").asText()).startsWith(REVISIONS + " text");
            part.path("revisions")
                    .forEach(text -> numbers.add(text.path("revision").asInt()));
            after = next(part);
        } while (!after.isEmpty());

        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, REVISIONS).boxed().toList());
        assertThat(Blog.admin()
                        .queryParam("after", "AAAAAAAAAAAAAAAA")
                        .get(blog.path("/moderation/comments/" + first.id() + view))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anExportHoldsEveryTextOfLongHistories() {
        fill(2, 120);

        Response export = Blog.admin()
                .body(Blog.json(Map.of("email", "zoe@example.org", "kind", "export")))
                .post(blog.path("/moderation/data-requests"));

        assertThat(export.statusCode()).isEqualTo(200);
        JsonNode comments = Blog.tree(export).path("comments");
        assertThat(comments)
                .hasSize(3)
                .allSatisfy(comment -> assertThat(comment.path("texts").findValuesAsText("text"))
                        .extracting(text -> text.substring(0, text.indexOf(' ')))
                        .isEqualTo(IntStream.rangeClosed(1, 120)
                                .mapToObj(String::valueOf)
                                .collect(Collectors.toList())));
    }

    private void fill(int many, int revisions) {
        jdbi.useHandle(handle -> COPIES.forEach(sql -> handle.createUpdate(sql)
                .bind("site", blog.key())
                .bind("many", many)
                .bind("revisions", revisions)
                .execute()));
    }

    private List<UUID> ids() {
        return jdbi.withHandle(handle -> handle.createQuery("select id from comment where site_id = :site")
                .bind("site", blog.key())
                .mapTo(UUID.class)
                .list());
    }

    private int rows(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from (" + sql + ") read")
                .mapTo(Integer.class)
                .one());
    }

    private static String next(JsonNode part) {
        return part.path("next").asText("");
    }
}
