package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.kit.Recorded;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said to the database: always which site is meant, and no more than it takes. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class StatementsTest {
    private static final String PAGE = "/statements";

    @Inject
    Jdbi jdbi;

    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @Test
    void everyStatementOfAWholeJourneyNamesTheSite() {
        List<String> statements = Recorded.during(jdbi, blog.key(), this::journey);

        assertThat(statements).hasSizeGreaterThan(40);
        // What replicas tell one another is of no table.
        assertThat(statements.stream().filter(sql -> !sql.startsWith("select pg_notify(")))
                .allSatisfy(sql -> assertThat(sql.replaceAll("\\s*=\\s*", "="))
                        .containsPattern("(site_id=|hashtext)(\\?|:site|\\(*'" + blog.key()
                                + "')|\\binsert into \\w+ (as \\w+ )?\\([^)]*site_id"));
    }

    @Test
    void aSubmissionTakesOneReadAndOneWrite() {
        String parent = blog.say(PAGE, "Warm").id();
        for (Draft draft : List.of(
                blog.draft(PAGE, "Plain"),
                blog.draft(PAGE, "With a key").key("k"),
                blog.draft("/new", "On a new page").with("title", "New"),
                blog.draft(PAGE, "A reply").under(parent),
                blog.draft(PAGE, Blog.CASINO))) {
            assertThat(sent(draft::post)).hasSize(2);
        }
        assertThat(sent(() -> blog.draft(PAGE, "With a key").key("k").post())).hasSize(1);
    }

    @Test
    void aThreadAndAQueueTakeAHandful() {
        Posted posted = blog.say(PAGE, "One");
        blog.say(PAGE, Blog.CASINO);

        assertThat(sent(() -> blog.threadAnswer(PAGE))).hasSize(2);
        assertThat(sent(() -> blog.threadAnswer(PAGE, "around", posted.id()))).hasSizeLessThanOrEqualTo(5);
        assertThat(sent(blog::queue)).hasSizeLessThanOrEqualTo(3);
        assertThat(sent(() -> blog.queue("q", "one"))).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aBatchOfDecisionsTakesHardlyMoreThanOne() {
        List<Posted> held = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            held.add(blog.say(PAGE, Blog.CASINO + " " + i));
        }

        int one = decided(held.subList(0, 1));
        int many = decided(held);

        assertThat(one).isLessThanOrEqualTo(12);
        assertThat(many).isLessThanOrEqualTo(one + 4);
        assertThat(blog.total(PAGE)).isEqualTo(60);
    }

    private List<String> sent(Runnable happens) {
        return Recorded.inForeground(jdbi, blog.key(), happens);
    }

    private int decided(List<Posted> comments) {
        List<Map<String, Object>> batch = comments.stream()
                .map(posted -> Map.<String, Object>of("comment", posted.id(), "to", "published"))
                .toList();
        List<String> statements = sent(() -> blog.decideAll(batch));
        return statements.size();
    }

    private void journey() {
        Posted ann = blog.draft(PAGE, "Hello").with("title", "A page").key("k").post();
        Posted ben = blog.reply(PAGE, ann.id(), Blog.CASINO);
        blog.draft(PAGE, "The blog's own").bearer(blog.moderator("kathryn")).post();
        blog.ids(PAGE, "limit", 1, "sort", "newest");
        blog.threadAnswer(PAGE, "around", ann.id());
        blog.total(PAGE);
        blog.queue("q", "casino", "signal", "blocked-phrase", "page", PAGE);
        blog.item(ben.id());
        String decision = blog.decide(ben.id(), "published").path("decision").asText();
        blog.edit(ann, Blog.CASINO);
        blog.decide(ann.id(), "rejected");
        blog.undo(decision);
        blog.policy("linksAllowed", 1);
        Blog.admin().body(Map.of("page", PAGE, "open", false)).put(blog.path("/moderation/pages"));
        Blog.admin().queryParam("q", "a").get(blog.path("/moderation/pages"));
        Blog.admin().get(blog.path("/credentials"));
        blog.own(ben);
        blog.withdraw(ann);
    }
}
