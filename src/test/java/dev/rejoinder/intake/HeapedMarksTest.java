package dev.rejoinder.intake;

import static dev.rejoinder.kit.EdgeFixture.ADMIN;
import static dev.rejoinder.kit.EdgeFixture.asAdmin;
import static dev.rejoinder.kit.EdgeFixture.get;
import static dev.rejoinder.kit.EdgeFixture.json;
import static dev.rejoinder.kit.EdgeFixture.site;
import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.kit.EdgeFixture.Site;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Combining marks heaped on one letter keep nobody busy, and a text that bears some of them goes its usual way. */
@QuarkusTest
class HeapedMarksTest {
    /** Sorted by letter, these took the square of their number: a minute and more. */
    private static final String HEAP = "a" + "\u0301".repeat(64_000) + "\u0323".repeat(64_000);

    private static final Duration AT_MOST = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /comments 422 {'page': '/a', 'text': 'HEAP'}",
                "POST /comments 422 {'page': 'HEAP', 'text': 'a'}",
                "POST /comments 422 {'page': '/a', 'title': 'HEAP', 'text': 'a'}",
                "POST /comments 201 {'page': '/a', 'url': 'https://blog.example/HEAP', 'text': 'a'}",
                "POST /comments 422 {'page': '/a', 'parent': 'HEAP', 'text': 'a'}",
                "POST /comments 422 {'page': '/a', 'author': {'name': 'HEAP'}, 'text': 'a'}",
                "POST /comments 422 {'page': '/a', 'author': {'email': 'HEAP@example.org'}, 'text': 'a'}",
                "POST /comments 422 {'page': '/a', 'author': {'email': 'a@HEAP.example'}, 'text': 'a'}",
                "POST /comments 422 {'page': '/a', 'author': {'website': 'https://HEAP.example/'}, 'text': 'a'}",
                "POST /preview 422 {'text': 'HEAP'}",
                "POST /data-requests 422 {'kind': 'export', 'email': 'HEAP@example.org'}",
                "PUT /policy 422 {'blockedPhrases': ['HEAP']}",
                "PUT /policy 422 {'consent': {'wording': 'HEAP'}}",
                "PATCH  422 {'name': 'HEAP'}"
            })
    void aBodyFullOfThemIsAnsweredAtOnce(String request) {
        String[] parts = request.split(" ", 4);
        Site site = site();

        Answer answer = assertTimeout(
                AT_MOST,
                () -> json(
                        parts[0],
                        site.path(parts[1]),
                        parts[3].replace("HEAP", HEAP),
                        "Authorization",
                        ADMIN,
                        "If-Match",
                        "*"));

        assertThat(answer.status()).as(answer.problem()).isEqualTo(Integer.parseInt(parts[2]));
    }

    @Test
    void aTextFullOfThemIsJudgedAndShownAtOnce() {
        Site site = site().with("{'limits': {'text': 20000}}");
        String text = "a" + "\u0301".repeat(9_600) + "\u0323".repeat(9_600);

        Answer posted = assertTimeout(AT_MOST, () -> site.comment("/a", text));

        assertThat(posted.status()).isIn(201, 202);
        assertTimeout(AT_MOST, () -> json("POST", site.path("/preview"), "{'text': '" + text + "'}"));
    }

    @Test
    void phrasesFullOfThemAreTakenAtOnce() {
        String phrase = "a" + "\u0301".repeat(90) + "\u0323".repeat(90);
        String phrases = String.join("','", Collections.nCopies(600, phrase));

        assertTimeout(AT_MOST, () -> site().with("{'blockedPhrases': ['" + phrases + "']}"));
    }

    @Test
    void aDecoratedTextIsPostedRetriedReadAndFound() {
        Site site = site();
        String heap = "\u0301".repeat(25) + "\u0323".repeat(25);
        String page = "/q" + heap + "algo";
        String text = "He comes q" + heap + "algo";
        String[] once = {"Idempotency-Key", "heap"};

        Answer first = json("POST", site.path("/comments"), EdgeFixture.submission(page, null, text), once);
        Answer again = json("POST", site.path("/comments"), EdgeFixture.submission(page, null, text), once);

        assertThat(first.status()).as(first.toString()).isIn(201, 202);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        String key = first.json().path("page").asText();
        assertThat(key.replace("\u034f", "")).hasSameSizeAs(page);
        String id = first.json().path("id").asText();
        asAdmin(
                "POST",
                site.path("/moderation/decisions"),
                "{'items': [{'comment': '" + id + "', 'to': 'published'}]}");
        for (String each : new String[] {page, key}) {
            assertThat(found(site, "/thread?page=" + encode(each, UTF_8))).contains(id);
            assertThat(found(site, "/moderation/queue?status=published&page=" + encode(each, UTF_8)))
                    .contains(id);
        }
        assertThat(found(site, "/moderation/queue?status=published&q=" + encode("q" + heap + "algo", UTF_8)))
                .contains(id);
    }

    private static String found(Site site, String path) {
        Answer answer = get(site.path(path), "Authorization", ADMIN);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.text();
    }
}
