package dev.rejoinder.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits for moderators, in which order, and why. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class QueueTest {
    private static final String PAGE = "/queued";

    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.open().policy("spam", "pending");
    }

    @Test
    void theRiskiestComeFirstAndTheOthersByTime() {
        List<String> held = new ArrayList<>();
        for (String text : List.of(
                "casino", "casino lottery", "casino https://a.example https://b.example https://c.example", "casino")) {
            held.add(blog.say(PAGE, text).id());
        }

        assertThat(ids("sort", "oldest")).isEqualTo(held);
        List<String> newest = new ArrayList<>(held);
        newest.sort(Comparator.reverseOrder());
        assertThat(ids("sort", "newest")).isEqualTo(newest);
        List<Double> risks = new ArrayList<>();
        blog.queue()
                .path("items")
                .forEach(item ->
                        risks.add(item.path("assessment").path("probability").asDouble()));
        assertThat(risks).hasSize(4).isSortedAccordingTo(Comparator.reverseOrder());
        // Of two that are as risky the later comes first.
        assertThat(ids()).endsWith(held.get(3), held.get(0));
        assertThat(blog.queue("sort", "riskiest", "limit", 50)).isEqualTo(blog.queue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"riskiest", "oldest", "newest"})
    void pagingNeitherRepeatsNorSkipsWhileDecisionsEmptyTheQueue(String sort) {
        Set<String> held = new HashSet<>();
        for (int i = 0; i < 23; i++) {
            held.add(blog.say(PAGE, "casino " + (i % 3 == 0 ? "lottery " : "") + i)
                    .id());
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode part = blog.queue("sort", sort, "limit", 5, "after", after);
            part.path("items").forEach(item -> seen.add(item.path("id").asText()));
            after = part.path("next").isNull() ? "" : part.path("next").asText();
            // The last one shown, which the cursor names, is among those decided on.
            blog.decide(seen.get(seen.size() - 1), "published");
            blog.decide(seen.get(seen.size() - 2), "rejected");
            assertThat(part.path("items").size()).isLessThanOrEqualTo(5);
        } while (!after.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(held);
        JsonNode counts = blog.queue().path("counts");
        assertThat(counts.path("pending").asInt()).isEqualTo(23 - 2 * 5);
        assertThat(counts.path("published").asInt()).isEqualTo(5);
    }

    @Test
    void itIsFilteredBySignalWordsAndPage() {
        Posted links = blog.say("/a", "https://a.example https://b.example https://c.example and a casino");
        Posted plain = blog.draft("/b", "Straße 50% off_ casino")
                .by("Zoë", "zoe@example.org")
                .post();

        assertThat(ids("signal", "link-flood")).containsExactly(links.id());
        assertThat(ids("signal", "blocked-phrase")).containsExactlyInAnyOrder(links.id(), plain.id());
        assertThat(ids("signal", "no-such")).isEmpty();
        assertThat(ids("q", "ZOË")).containsExactly(plain.id());
        assertThat(ids("q", "50% OFF_")).containsExactly(plain.id());
        assertThat(ids("q", "%")).containsExactly(plain.id());
        assertThat(ids("q", "/a")).containsExactly(links.id());
        assertThat(ids("page", "/a")).containsExactly(links.id());
        assertThat(ids("page", "/a", "q", "zoë")).isEmpty();
        assertThat(ids("q", "zoe@example.org")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"riskiest", "oldest", "newest"})
    void aSearchIsPagedLikeTheRest(String sort) {
        Set<String> wanted = new HashSet<>();
        for (int i = 0; i < 14; i++) {
            Posted posted = blog.say(PAGE, "casino " + (i % 2 == 0 ? "needle " : "hay ") + i);
            if (i % 2 == 0) {
                wanted.add(posted.id());
            }
        }

        List<String> found = new ArrayList<>();
        String after = "";
        do {
            JsonNode part = blog.queue("q", "needle", "sort", sort, "limit", 3, "after", after);
            part.path("items").forEach(item -> found.add(item.path("id").asText()));
            after = part.path("next").isNull() ? "" : part.path("next").asText();
        } while (!after.isEmpty());

        assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void eachStatusHasItsList() {
        Posted published = blog.say(PAGE, "Fine");
        Posted pending = blog.say(PAGE, "casino");
        Posted rejected = blog.say(PAGE, "No");
        blog.decide(rejected.id(), "rejected");
        Posted spam = blog.say(PAGE, "Cheap");
        blog.decide(spam.id(), "spam");
        Posted withdrawn = blog.say(PAGE, "Gone");
        blog.withdraw(withdrawn);

        assertThat(ids("status", "published")).containsExactly(published.id());
        assertThat(ids("status", "pending")).containsExactly(pending.id());
        assertThat(ids("status", "rejected")).containsExactly(rejected.id());
        assertThat(ids("status", "spam")).containsExactly(spam.id());
        assertThat(ids("status", "withdrawn")).containsExactly(withdrawn.id());
        assertThat(blog.queue().path("counts").toString())
                .isEqualTo("{\"pending\":1,\"spam\":1,\"rejected\":1,\"published\":1}");
    }

    @Test
    void evidenceIsPointedAtInTheTextThatWasJudged() {
        String text =
                "\ud83d\ude00 Mail me@example.com about the Casino at https://a.example, https://b.example or https://c.example";
        blog.draft(PAGE, text).by("Ann", "ann.lee@mail.example").post();

        JsonNode item = blog.queue().path("items").path(0);

        String judged = item.path("text").asText();
        assertThat(judged).contains("[e-mail hidden]").doesNotContain("me@example.com");
        assertThat(item.path("author").path("email").asText()).isEqualTo("a•••@m•••.example");
        assertThat(item.toString()).doesNotContain("ann.lee");
        assertThat(evidence(item, "blocked-phrase", judged)).isEqualTo("Casino");
        assertThat(evidence(item, "link-flood", judged))
                .startsWith("https://a.example")
                .endsWith("https://c.example");
        assertThat(item.path("assessment").path("policyVersion").asInt()).isEqualTo(3);
    }

    @Test
    void eachSignalSaysInASentenceWhatWasFoundAlsoInTheHistory() {
        Posted posted = blog.say(PAGE, "See https://a.example, https://b.example or https://c.example for the Casino");

        JsonNode item = blog.queue().path("items").path(0);
        assertThat(says(item.path("assessment"), "blocked-phrase"))
                .isEqualTo("It holds a word or phrase that this site blocks.");
        assertThat(says(item.path("assessment"), "link-flood"))
                .isEqualTo("It holds more than the 2 links that this site allows.");
        JsonNode text = blog.item(posted.id()).path("revisions").path(0);
        assertThat(text.path("assessment")).isEqualTo(item.path("assessment"));
    }

    @Test
    void anUnfitQuestionIsRefused() {
        for (List<String> pair : List.of(
                List.of("status", "lost"),
                List.of("sort", "best"),
                List.of("limit", "0"),
                List.of("limit", "201"),
                List.of("after", "nonsense"))) {
            assertThat(Blog.admin()
                            .queryParam(pair.get(0), pair.get(1))
                            .get(blog.path("/moderation/queue"))
                            .statusCode())
                    .as(pair.toString())
                    .isEqualTo(422);
        }
    }

    private static String says(JsonNode assessment, String signal) {
        for (JsonNode each : assessment.path("signals")) {
            if (each.path("name").asText().equals(signal)) {
                return each.path("says").asText();
            }
        }
        throw new AssertionError("no " + signal + " in " + assessment);
    }

    private static String evidence(JsonNode item, String signal, String text) {
        for (JsonNode each : item.path("assessment").path("signals")) {
            if (each.path("name").asText().equals(signal)) {
                JsonNode span = each.path("span");
                return text.substring(span.path(0).asInt(), span.path(1).asInt());
            }
        }
        throw new AssertionError("no " + signal + " in " + item);
    }

    private List<String> ids(Object... parameters) {
        List<String> ids = new ArrayList<>();
        blog.queue(Arrays.copyOf(parameters, parameters.length))
                .path("items")
                .forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }
}
