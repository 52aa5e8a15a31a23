package dev.rejoinder.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Turning to a comment that so many stand before that nobody counts them. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class FarIntoAThreadTest {
    private static final String PAGE = "/far";
    private static final int LIMIT = 7;

    private static final List<String> COPIES = List.of("""
            insert into comment (site_id, id, page_id, path, depth, status, shown, version, revision, risk, author_name, official,
                submitted_at, settled_at, editable_until, parent_id)
            select site_id, n.id, page_id, case when n.i % 3 = 0 then uuid_send(n.id) else path || uuid_send(n.id) end,
                case when n.i % 3 = 0 then 0 else 1 end, status, shown, 1, 1, 0, author_name, false, submitted_at, settled_at,
                editable_until, case when n.i % 3 = 0 then null else c.id end
            from comment c, (select uuidv7() as id, i from generate_series(1, 2000) i) n where c.site_id = :site
            """, """
            insert into revision (site_id, comment_id, number, text, html, written_at, verdict, probability, complete, signals,
                policy_version, model_version)
            select site_id, id, 1, 'Words', '<p>Words</p>', submitted_at, 'CLEAN', 0, true, '[]', 1, 0
            from comment c where site_id = :site
                and not exists (select 1 from revision r where r.site_id = :site and r.comment_id = c.id)
            """);

    @Inject
    Jdbi jdbi;

    private Blog blog;

    @BeforeEach
    void fill() {
        blog = Blog.open();
        blog.say(PAGE, "The first");
        jdbi.useHandle(handle -> COPIES.forEach(
                sql -> handle.createUpdate(sql).bind("site", blog.key()).execute()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oldest", "newest"})
    void thePageHoldsTheCommentAndGoesOnFromThere(String sort) {
        List<String> order = blog.ids(PAGE, "sort", sort, "limit", 500);
        assertThat(order).hasSize(2_001);

        for (int place : new int[] {0, 6, 7, 999, 1_000, 1_001, 1_500, 1_994, 2_000}) {
            JsonNode page = blog.thread(PAGE, "sort", sort, "limit", LIMIT, "around", order.get(place));

            List<String> given = page.path("comments").findValuesAsText("id");
            int from = order.indexOf(given.get(0));
            assertThat(given).contains(order.get(place));
            assertThat(given).isEqualTo(order.subList(from, Math.min(from + LIMIT, order.size())));
            if (place < ThreadOrder.COUNTED) {
                assertThat(from % LIMIT).isZero();
            }
            if (from + LIMIT < order.size()) {
                JsonNode next = blog.thread(
                        PAGE,
                        "sort",
                        sort,
                        "limit",
                        LIMIT,
                        "after",
                        page.path("next").asText());
                assertThat(next.path("comments").path(0).path("id").asText()).isEqualTo(order.get(from + LIMIT));
            } else {
                assertThat(page.path("next").isNull()).isTrue();
            }
        }
    }
}
