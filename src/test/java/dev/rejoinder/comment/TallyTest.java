package dev.rejoinder.comment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.kit.Rows;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Three hundred things that readers, authors and moderators do, always the same: what is told stays what is there. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class TallyTest {
    private static final List<String> PAGES = List.of("/a", "/b", "/c");
    private static final List<String> TEXTS =
            List.of("Fine", "Fine too", Blog.CASINO, Blog.CASINO + " " + Blog.LOTTERY);
    private static final List<String> MOVES = List.of("published", "rejected", "spam", "pending");

    @Inject
    Rows rows;

    private final Random random = new Random(20_261_123);
    private final List<Posted> posted = new ArrayList<>();
    private final Map<String, String> pageOf = new HashMap<>();
    private final List<String> decisions = new ArrayList<>();
    private Blog blog;

    @Test
    void countsAreWhatIsReallyThereAfterAnySequence() {
        blog = Blog.open();
        for (int i = 0; i < 300; i++) {
            act(i);
            if (i % 60 == 59) {
                compare();
            }
        }
        assertThat(decisions.size()).isGreaterThan(100);
    }

    private void act(int i) {
        switch (posted.isEmpty() ? 0 : random.nextInt(9)) {
            case 0, 1, 2 -> submit(i);
            case 3 ->
                assertThat(blog.edit(some(posted), any(TEXTS) + " " + i).statusCode())
                        .isIn(200, 409);
            case 4 -> {
                if (!decisions.isEmpty()) {
                    assertThat(blog.undo(some(decisions)).statusCode()).isIn(200, 409, 422);
                }
            }
            case 5 -> {
                if (random.nextInt(3) == 0) {
                    assertThat(blog.withdraw(some(posted)).statusCode()).isEqualTo(204);
                }
            }
            default -> decide();
        }
    }

    private void submit(int i) {
        boolean top = posted.isEmpty() || random.nextInt(3) == 0;
        Posted parent = top ? null : some(posted);
        String page = parent == null ? any(PAGES) : pageOf.get(parent.id());
        var answer = blog.draft(page, any(TEXTS) + " " + i)
                .under(parent == null ? null : parent.id())
                .send();
        if (answer.statusCode() != 422) {
            JsonNode receipt = Blog.tree(answer);
            String id = receipt.path("id").asText();
            posted.add(new Posted(id, "", receipt.path("editToken").asText(), answer));
            pageOf.put(id, page);
        }
    }

    private void decide() {
        List<Map<String, Object>> batch = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            batch.add(Map.of("comment", some(posted).id(), "to", any(MOVES)));
        }
        blog.decideAll(batch).forEach(result -> {
            if (result.has("decision")) {
                decisions.add(result.path("decision").asText());
            }
        });
    }

    private void compare() {
        assertThat(rows.queueTallies(blog)).isEqualTo(rows.queues(blog));
        assertThat(rows.publishedTallies(blog)).isEqualTo(rows.published(blog));
        assertThat(rows.misplaced(blog)).isZero();
        Map<String, Long> really = rows.queues(blog);
        blog.queue()
                .path("counts")
                .properties()
                .forEach(count ->
                        assertThat(count.getValue().asLong()).isEqualTo(really.getOrDefault(count.getKey(), 0L)));
        for (String page : PAGES) {
            assertThat(blog.total(page)).isEqualTo(rows.published(blog).getOrDefault(page, 0L));
        }
    }

    private <T> T some(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private String any(List<String> words) {
        return some(words);
    }
}
