package dev.rejoinder.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.kit.LongThread;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of a thread is bounded in bytes, too: short where comments are long, and nothing is left out. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class ThreadBytesTest {
    private static final String PAGE = "/long";
    private static final int MANY = 330;
    private static final int MOST = 1_050_000;

    @Inject
    Jdbi jdbi;

    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
        blog.say(PAGE, "The first of them all, and short");
        jdbi.useHandle(handle -> LongThread.add(handle, blog.key(), PAGE, MANY, 10_000));
    }

    @ParameterizedTest
    @CsvSource({
        "oldest, flat, 500",
        "oldest, tree, 500",
        "newest, flat, 500",
        "newest, tree, 500",
        "oldest, flat, 120",
        "newest, tree, 120",
        "newest, flat, 20"
    })
    void pagesEndAtAMegabyteAndLeadOn(String sort, String shape, int limit) {
        List<String> expected = blog.ids(PAGE, "sort", sort, "limit", 10);
        List<String> read = new ArrayList<>();
        String after = "";
        do {
            Response answer = blog.threadAnswer(PAGE, "sort", sort, "shape", shape, "limit", limit, "after", after);
            JsonNode part = Blog.tree(answer);
            int length = answer.asByteArray().length;
            int before = read.size();
            addIds(part.path("comments"), read);
            after = part.path("next").isNull() ? "" : part.path("next").asText();
            assertThat(length).isLessThan(MOST);
            if (!after.isEmpty() && read.size() - before < limit) {
                assertThat(length).isGreaterThan(MOST * 9 / 10);
            }
        } while (!after.isEmpty());

        assertThat(read).isEqualTo(expected).hasSize(MANY + 1);
    }

    @ParameterizedTest
    @CsvSource({"oldest, 500", "newest, 500", "oldest, 110"})
    void turningToACommentGivesAPageThatHoldsIt(String sort, int limit) {
        List<String> all = blog.ids(PAGE, "sort", sort, "limit", 500);
        for (int i = 0; i < all.size(); i += 41) {
            Response answer = blog.threadAnswer(PAGE, "sort", sort, "limit", limit, "around", all.get(i));
            List<String> read = new ArrayList<>();
            addIds(Blog.tree(answer).path("comments"), read);
            assertThat(read).contains(all.get(i)).hasSizeBetween(2, limit);
            assertThat(all).containsSequence(read);
            assertThat(answer.asByteArray().length).isLessThan(MOST);
        }
    }

    @Test
    void oneThatIsLongerThanAPageStandsAlone() {
        jdbi.useHandle(handle -> handle.execute(
                "update revision set html = repeat(html, 150) where site_id = ? and comment_id = ?::uuid",
                blog.key(),
                LongThread.id(MANY)));
        List<String> all = blog.ids(PAGE, "limit", 500);

        assertThat(all).hasSize(MANY + 1);
        assertThat(blog.thread(PAGE, "limit", 500, "around", LongThread.id(MANY))
                        .path("comments"))
                .hasSize(1);
    }

    private static void addIds(JsonNode comments, List<String> ids) {
        for (JsonNode comment : comments) {
            ids.add(comment.path("id").asText());
            addIds(comment.path("replies"), ids);
        }
    }
}
