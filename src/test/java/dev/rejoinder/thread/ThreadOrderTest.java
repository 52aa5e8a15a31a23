package dev.rejoinder.thread;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading order, paging and turning to a comment. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class ThreadOrderTest {
    private static final String PAGE = "/threads";

    private Blog blog;

    /** The parent of every comment posted, in the order of posting; and their replies. */
    private final Map<String, String> parents = new LinkedHashMap<>();

    private final Map<String, Posted> posted = new HashMap<>();

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @ParameterizedTest
    @CsvSource({"oldest, 1", "oldest, 7", "oldest, 500", "newest, 1", "newest, 7", "newest, 500"})
    void everyCommentIsGivenOnceAndInReadingOrder(String sort, int limit) {
        wideAndDeep(40);

        List<String> expected = readingOrder(sort);

        assertThat(blog.ids(PAGE, "sort", sort, "limit", limit)).isEqualTo(expected);
        assertThat(flattened(sort, limit)).isEqualTo(expected);
    }

    @Test
    void aChainOfFortyRepliesIsTheDeepest() {
        String last = add(null);
        for (int depth = 1; depth <= 40; depth++) {
            last = add(last);
        }

        assertThat(blog.ids(PAGE, "limit", 7)).isEqualTo(readingOrder("oldest"));
        JsonNode deepest = blog.thread(PAGE).path("comments").path(40);
        assertThat(deepest.path("depth").asInt()).isEqualTo(40);
        assertThat(blog.draft(PAGE, "Deeper still").under(last).send().statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oldest", "newest"})
    void whatWasThereThroughoutIsNeitherRepeatedNorSkippedWhileOthersComeAndGo(String sort) {
        wideAndDeep(30);
        Random random = new Random(7);
        List<String> throughout = new ArrayList<>(parents.keySet());
        List<String> read = new ArrayList<>();
        String after = "";
        do {
            JsonNode part = blog.thread(PAGE, "sort", sort, "limit", 4, "after", after);
            part.path("comments").forEach(comment -> {
                if (!comment.path("withdrawn").asBoolean()) {
                    read.add(comment.path("id").asText());
                }
            });
            after = part.path("next").isNull() ? "" : part.path("next").asText();
            List<String> all = new ArrayList<>(parents.keySet());
            add(null);
            add(all.get(random.nextInt(all.size())));
            // The last one given, which the cursor names, goes first.
            for (String going : List.of(read.get(read.size() - 1), all.get(random.nextInt(all.size())))) {
                assertThat(blog.withdraw(posted.get(going)).statusCode()).isEqualTo(204);
                throughout.remove(going);
                parents.remove(going);
            }
        } while (!after.isEmpty());

        assertThat(read).doesNotHaveDuplicates().containsAll(throughout);
        List<String> given = new ArrayList<>(read);
        given.retainAll(throughout);
        List<String> expected = new ArrayList<>(blog.ids(PAGE, "sort", sort));
        expected.retainAll(throughout);
        assertThat(given).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oldest", "newest"})
    void turningToACommentGivesThePageThatHoldsIt(String sort) {
        wideAndDeep(25);
        Map<String, String> pageOf = new HashMap<>();
        String after = "";
        do {
            JsonNode part = blog.thread(PAGE, "sort", sort, "limit", 7, "after", after);
            part.path("comments")
                    .forEach(comment -> pageOf.put(comment.path("id").asText(), part.toString()));
            after = part.path("next").isNull() ? "" : part.path("next").asText();
        } while (!after.isEmpty());

        assertThat(pageOf).hasSize(25);
        pageOf.forEach((id, page) -> assertThat(blog.thread(PAGE, "sort", sort, "limit", 7, "around", id)
                        .toString())
                .isEqualTo(page));
    }

    @Test
    void turningToWhatIsNotShownHereIsRefused() {
        String shown = add(null);
        Posted elsewhere = blog.say("/other", "Elsewhere");
        Posted held = blog.say(PAGE, Blog.CASINO);

        for (String id : List.of(elsewhere.id(), held.id(), "nonsense")) {
            assertThat(blog.threadAnswer(PAGE, "around", id).statusCode()).isEqualTo(422);
        }
        String cursor = next(PAGE, "limit", 1, "around", shown);
        assertThat(cursor).isEmpty();
        add(null);
        cursor = next(PAGE, "limit", 1);
        assertThat(blog.threadAnswer(PAGE, "around", shown, "after", cursor).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aCursorFitsOnlyWhatItWasMadeFor() {
        wideAndDeep(5);
        String cursor = next(PAGE, "limit", 2);

        assertThat(blog.threadAnswer(PAGE, "after", cursor, "limit", 3).statusCode())
                .isEqualTo(200);
        assertThat(blog.threadAnswer("/other", "after", cursor).statusCode()).isEqualTo(422);
        assertThat(blog.threadAnswer(PAGE, "after", cursor, "sort", "newest").statusCode())
                .isEqualTo(422);
        assertThat(blog.threadAnswer(PAGE, "after", cursor, "shape", "tree").statusCode())
                .isEqualTo(422);
        assertThat(Blog.open().threadAnswer(PAGE, "after", cursor).statusCode()).isEqualTo(422);
        assertThat(blog.threadAnswer(PAGE, "after", cursor + "x").statusCode()).isEqualTo(422);
    }

    @Test
    void anUnknownPageOfAKnownSiteIsAnEmptyThread() {
        JsonNode thread = blog.thread("/nothing-here");

        assertThat(thread.path("comments").size() + thread.path("total").asInt())
                .isZero();
        assertThat(thread.path("open").asBoolean()).isTrue();
    }

    @Test
    void aCommentWhoseParentIsOnAnEarlierPageIsARootThatKeepsParentAndDepth() {
        String root = add(null);
        String reply = add(root);
        String deeper = add(reply);
        String cursor = next(PAGE, "shape", "tree", "limit", 2);

        JsonNode second = blog.thread(PAGE, "shape", "tree", "limit", 2, "after", cursor);

        JsonNode stray = second.path("comments").path(0);
        assertThat(stray.path("id").asText()).isEqualTo(deeper);
        assertThat(stray.path("parent").asText()).isEqualTo(reply);
        assertThat(stray.path("depth").asInt()).isEqualTo(2);
        assertThat(blog.thread(PAGE).path("comments").path(0).has("replies")).isFalse();
    }

    private String next(String page, Object... parameters) {
        JsonNode next = blog.thread(page, parameters).path("next");
        return next.isNull() ? "" : next.asText();
    }

    private String add(String parent) {
        Posted comment = blog.reply(PAGE, parent, "Comment " + parents.size());
        assertThat(comment.status()).isEqualTo("published");
        parents.put(comment.id(), parent == null ? "" : parent);
        posted.put(comment.id(), comment);
        return comment.id();
    }

    /** A tree that is as deep as it is wide, always the same. */
    private void wideAndDeep(int size) {
        Random random = new Random(42);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean top = ids.isEmpty() || random.nextInt(4) == 0;
            boolean deep = random.nextBoolean();
            ids.add(add(top ? null : ids.get(deep ? ids.size() - 1 : random.nextInt(ids.size()))));
        }
    }

    private List<String> readingOrder(String sort) {
        List<String> roots = childrenOf("");
        if (sort.equals("newest")) {
            Collections.reverse(roots);
        }
        List<String> order = new ArrayList<>();
        roots.forEach(root -> walk(root, order));
        return order;
    }

    private void walk(String id, List<String> order) {
        order.add(id);
        childrenOf(id).forEach(child -> walk(child, order));
    }

    private List<String> childrenOf(String id) {
        return new ArrayList<>(parents.keySet().stream()
                .filter(key -> parents.get(key).equals(id))
                .toList());
    }

    /** The ids of all pages of the tree shape, each tree read depth first. */
    private List<String> flattened(String sort, int limit) {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode part = blog.thread(PAGE, "sort", sort, "limit", limit, "shape", "tree", "after", after);
            int before = ids.size();
            part.path("comments").forEach(root -> flatten(root, ids));
            assertThat(ids.size() - before).isLessThanOrEqualTo(limit);
            after = part.path("next").isNull() ? "" : part.path("next").asText();
        } while (!after.isEmpty());
        return ids;
    }

    private void flatten(JsonNode comment, List<String> ids) {
        ids.add(comment.path("id").asText());
        assertThat(comment.path("replyCount").asInt())
                .isEqualTo(childrenOf(comment.path("id").asText()).size());
        comment.path("replies").forEach(reply -> {
            assertThat(reply.path("parent")).isEqualTo(comment.path("id"));
            flatten(reply, ids);
        });
    }
}
