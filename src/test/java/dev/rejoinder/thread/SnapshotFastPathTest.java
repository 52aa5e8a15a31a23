package dev.rejoinder.thread;

import static dev.rejoinder.kit.EdgeFixture.get;
import static dev.rejoinder.kit.EdgeFixture.raw;
import static dev.rejoinder.kit.EdgeFixture.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.kit.LongWay;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked again is answered on a short way, and nobody can tell it from the long one but by its speed. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class SnapshotFastPathTest {
    private static final String PAGE = "/warm";
    /** A read that speaks of a body is the resource's affair; otherwise it is the same read. */
    private static final String THE_LONG_WAY = "Content-Type: application/json";

    private Blog blog;
    private Posted first;

    @BeforeEach
    void open() {
        blog = Blog.open();
        first = blog.say(PAGE, "Enough words to be worth zipping, said again and again. ".repeat(20));
        blog.reply(PAGE, first.id(), "A reply");
        blog.say(PAGE, "The last");
    }

    @Test
    void bothWaysAnswerWithTheVerySameHeadersAndBytes() {
        for (String address : addresses()) {
            String tag = warmed(address).header("ETag");
            String zipped = tag.replaceFirst("\"$", "-gzip\"");
            for (List<String> headers : List.of(
                    List.<String>of(),
                    List.of("Content-Length: 0"),
                    List.of("Accept-Encoding: gzip, deflate, br"),
                    List.of("Accept-Encoding: identity", "Origin: https://evil.example"),
                    List.of("If-None-Match: " + tag),
                    List.of("If-None-Match: \"other\", W/" + zipped, "Accept-Encoding: gzip"),
                    List.of("If-None-Match: *"),
                    List.of("If-None-Match: \"other\""),
                    List.of("Accept: text/html", "Authorization: Bearer nobody's", "X-Forwarded-For: 198.51.100.1"))) {
                AtomicReference<Answer> shortWay = new AtomicReference<>();
                assertThat(LongWay.during(() -> shortWay.set(raw("GET", address, headers.toArray(String[]::new)))))
                        .as(address)
                        .isZero();
                List<String> more = new ArrayList<>(headers);
                more.add(THE_LONG_WAY);
                AtomicReference<Answer> longWay = new AtomicReference<>();
                assertThat(LongWay.during(() -> longWay.set(raw("GET", address, more.toArray(String[]::new)))))
                        .isEqualTo(1);
                assertThat(shortWay.get().status()).isEqualTo(longWay.get().status());
                assertThat(shortWay.get().headers()).isEqualTo(longWay.get().headers());
                assertThat(shortWay.get().headers().map().keySet())
                        .containsExactlyElementsOf(longWay.get().headers().map().keySet());
                assertThat(shortWay.get().bytes()).isEqualTo(longWay.get().bytes());
            }
        }
    }

    @Test
    void everyChangeIsSeenByTheVeryNextReadOfEveryKind() {
        Posted[] said = new Posted[1];
        seen("a comment", () -> said[0] = blog.say(PAGE, "Said just now"));
        seen("a reply", () -> blog.reply(PAGE, first.id(), "Replied just now"));
        seenInThreads("an edit", () -> blog.edit(said[0], "Edited just now"));
        seen("a decision", () -> blog.decide(said[0].id(), "rejected"));
        seen("another decision", () -> blog.decide(said[0].id(), "published"));
        seen("a withdrawal", () -> blog.withdraw(said[0]));
        seenInThreads(
                "a moderator's word on the page",
                () -> Blog.admin()
                        .body(Blog.json(Map.of("page", PAGE, "open", false)))
                        .put(blog.path("/moderation/pages")));
    }

    @Test
    void aChangeOfPolicyOrTheEndOfTheSiteIsSeenByTheVeryNextRead() {
        String address = blog.path("/thread?page=" + PAGE);
        assertThat(warmed(address).json().path("open").asBoolean()).isTrue();
        Blog.admin()
                .body(Blog.json(Map.of("page", PAGE, "publishedAt", "2015-01-01T00:00:00.000Z")))
                .put(blog.path("/moderation/pages"));
        assertThat(warmed(address).json().path("open").asBoolean()).isTrue();
        blog.policy("closeAfterDays", 30);
        assertThat(get(address).json().path("open").asBoolean()).isFalse();
        assertThat(warmed(address).json().path("open").asBoolean()).isFalse();

        assertThat(Blog.admin()
                        .body(Blog.json(Map.of("confirm", blog.key())))
                        .delete(blog.path(""))
                        .statusCode())
                .isEqualTo(204);
        assertThat(get(address).problem()).isEqualTo("unknown-site");
    }

    @Test
    void onlyPlainReadsTakeTheShortWay() {
        String address = blog.path("/thread?page=" + PAGE);
        warmed(address);
        for (String method : List.of("HEAD", "POST", "OPTIONS")) {
            assertThat(LongWay.during(() -> send(method, address, null)))
                    .as(method)
                    .isEqualTo(1);
        }
        assertThat(raw("GET", address, "Content-Encoding: gzip").problem()).isEqualTo("media-type");
        assertThat(raw("GET", address, "Content-Type: text/*").problem()).isEqualTo("media-type");
        assertThat(get(address + "&page=%00").problem()).isEqualTo("malformed");
    }

    @Test
    void metricsNameTheResourceOnBothWays() {
        String address = blog.path("/thread?page=" + PAGE);
        String counted = "uri=\"/api/v1/sites/{site}/thread\"} ";
        warmed(address);
        double before = count(counted);
        for (int i = 0; i < 5; i++) {
            get(address);
        }
        assertThat(count(counted)).isEqualTo(before + 5);
        assertThat(get("/metrics").text()).doesNotContain(blog.key(), PAGE);
    }

    private double count(String counted) {
        return get("/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count{method=\"GET\"")
                        && line.contains("status=\"200\"")
                        && line.contains(counted))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private List<String> addresses() {
        String thread = blog.path("/thread?page=" + PAGE);
        String after = get(thread + "&limit=1").json().path("next").asText();
        return List.of(
                thread,
                thread + "&sort=newest",
                thread + "&shape=tree",
                thread + "&limit=10&after=" + after,
                thread + "&around=" + first.id(),
                "/" + thread.replace("/thread", ";x=1/%74hread"),
                blog.path("/counts?page=/none&page=" + PAGE + "&page=/none"));
    }

    /** Asks until the answer is given on the short way. */
    private static Answer warmed(String address) {
        AtomicReference<Answer> answer = new AtomicReference<>();
        for (int i = 0; i < 100; i++) {
            if (LongWay.during(() -> answer.set(get(address))) == 0) {
                assertThat(answer.get().status()).as(address).isEqualTo(200);
                return answer.get();
            }
        }
        throw new AssertionError(address + " never took the short way");
    }

    private void seen(String what, Runnable change) {
        seen(what, change, addresses());
    }

    private void seenInThreads(String what, Runnable change) {
        seen(
                what,
                change,
                addresses().stream().filter(a -> !a.contains("/counts")).toList());
    }

    private static void seen(String what, Runnable change, List<String> addresses) {
        List<String> before = addresses.stream()
                .map(SnapshotFastPathTest::warmed)
                .map(Answer::text)
                .toList();
        change.run();
        for (int i = 0; i < addresses.size(); i++) {
            assertThat(get(addresses.get(i)).text())
                    .as(what + " in " + addresses.get(i))
                    .isNotEqualTo(before.get(i));
        }
    }
}
