package dev.rejoinder.comment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.kit.Rows;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many at once on the same comments: each change happens whole, one after the other, and the counts stay exact. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class ParallelTest {
    private static final String PAGE = "/parallel";

    @Inject
    Rows rows;

    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @Test
    void ofTwoModeratorsOneWinsAndTheOtherIsTold() throws Exception {
        String kathryn = blog.moderator("kathryn");
        String liam = blog.moderator("liam");
        for (int round = 0; round < 15; round++) {
            boolean differ = round % 2 == 0;
            Posted held = blog.say(PAGE, Blog.CASINO + " " + round);
            List<Integer> statuses = atOnce(List.<Callable<Integer>>of(
                    () -> decide(held, "published", kathryn),
                    () -> decide(held, differ ? "rejected" : "published", liam)));
            assertThat(statuses).contains(200).containsAnyOf(200, 409);
            JsonNode item = blog.item(held.id());
            assertThat(item.path("version").asInt()).isEqualTo(2);
            assertThat(item.path("decisions")).hasSize(1);
            assertThat(statuses.stream().filter(status -> status == 200).count())
                    .isEqualTo(differ ? 1 : 2);
        }
        assertExact();
    }

    @Test
    void editsAndDecisionsAtOnceLeaveVersionsGrowingByOneEach() throws Exception {
        Posted posted = blog.say(PAGE, "At the start");
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            int n = i;
            tasks.add(() -> blog.edit(posted, n % 3 == 0 ? Blog.CASINO + " " + n : "Clean " + n)
                    .statusCode());
            tasks.add(() -> blog.decide(
                            posted.id(),
                            List.of("published", "rejected", "spam", "pending").get(n % 4))
                    .path("status")
                    .asInt());
        }

        assertThat(atOnce(tasks)).containsOnly(200);

        JsonNode item = blog.item(posted.id());
        int texts = item.path("revisions").size();
        assertThat(texts).isEqualTo(25);
        int moves = 0;
        for (JsonNode decision : item.path("decisions")) {
            moves += decision.path("from").equals(decision.path("to")) ? 0 : 1;
        }
        // Each text and each decision that moved something is a version; one that confirmed what was there is none.
        assertThat(item.path("version").asInt())
                .isBetween(texts, texts + item.path("decisions").size())
                .isGreaterThanOrEqualTo(texts + moves);
        assertExact();
    }

    @Test
    void decisionsOnAWholeThreadInAnyOrderNeverBlockEachOther() throws Exception {
        List<Posted> thread = thread(8);
        // What is done for the first time takes long on a busy machine, and the others wait no longer than a second.
        blog.decide(thread.get(7).id(), "rejected");
        List<Callable<Integer>> tasks = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            List<Posted> some = new ArrayList<>(thread);
            java.util.Collections.shuffle(some, random);
            String to = List.of("published", "rejected", "pending").get(random.nextInt(3));
            List<Map<String, Object>> batch = some.subList(0, 1 + random.nextInt(4)).stream()
                    .map(posted -> Map.<String, Object>of("comment", posted.id(), "to", to))
                    .toList();
            Posted parent = some.get(0);
            int n = i;
            tasks.add(() -> blog.decisions(batch, dev.rejoinder.embedded.TestDatabase.ADMIN_TOKEN)
                    .statusCode());
            tasks.add(() -> blog.draft(PAGE, "Meanwhile " + n)
                            .under(parent.id())
                            .with("title", "A title")
                            .send()
                            .statusCode()
                    / 100
                    * 100);
        }

        assertThat(atOnce(tasks)).containsOnly(200);

        assertExact();
    }

    @Test
    void repliesAndWithdrawalsAtOnceKeepEveryPublishedCommentInItsPlace() throws Exception {
        for (int round = 0; round < 6; round++) {
            List<Posted> thread = thread(5);
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (Posted posted : thread) {
                tasks.add(() -> blog.withdraw(posted).statusCode());
                tasks.add(() -> blog.draft(PAGE, "A reply to it")
                        .under(posted.id())
                        .send()
                        .statusCode());
            }
            assertThat(atOnce(tasks)).allMatch(status -> status == 204 || status == 201 || status == 422);
        }
        assertExact();
    }

    @Test
    void firstCommentsOfAPageAtOnceGiveItItsTitle() throws Exception {
        for (int round = 0; round < 10; round++) {
            String page = "/new/" + round;
            atOnce(List.of(
                    () -> blog.draft(page, Blog.CASINO).send().statusCode(),
                    () -> blog.draft(page, "Fine")
                            .with("title", "The title")
                            .send()
                            .statusCode(),
                    () -> blog.draft(page, Blog.CASINO).send().statusCode()));
            assertThat(blog.thread(page).path("title").asText()).isEqualTo("The title");
        }
    }

    @Test
    void oneDecisionIsUndoneOnceHoweverManyTry() throws Exception {
        Posted posted = blog.say(PAGE, "Fine");
        String decision = blog.decide(posted.id(), "spam").path("decision").asText();

        List<String> answers = atOnce(IntStream.range(0, 8)
                .<Callable<String>>mapToObj(i -> () -> blog.undo(decision).asString())
                .toList());

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(blog.item(posted.id()).path("decisions")).hasSize(2);
        assertExact();
    }

    /** A chain of replies with a branch at each step. */
    private List<Posted> thread(int length) {
        List<Posted> thread = new ArrayList<>();
        String parent = null;
        for (int i = 0; i < length; i++) {
            thread.add(blog.reply(PAGE, parent, "Step " + i));
            parent = thread.get(Math.max(0, i - i % 2)).id();
        }
        return thread;
    }

    private int decide(Posted posted, String to, String token) {
        Response answer = blog.decisions(List.of(Map.of("comment", posted.id(), "to", to, "version", 1)), token);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Blog.tree(answer).path("results").path(0).path("status").asInt();
    }

    private void assertExact() {
        assertThat(rows.queueTallies(blog)).isEqualTo(rows.queues(blog));
        assertThat(rows.publishedTallies(blog)).isEqualTo(rows.published(blog));
        assertThat(rows.misplaced(blog)).isZero();
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
