package dev.rejoinder.akismet.check;

import static dev.rejoinder.kit.AkismetBlog.FORM;
import static dev.rejoinder.kit.AkismetBlog.HOME;
import static dev.rejoinder.kit.AkismetBlog.SPAM;
import static dev.rejoinder.kit.AkismetBlog.assertDeclined;
import static dev.rejoinder.kit.AkismetBlog.assertWord;
import static dev.rejoinder.kit.AkismetBlog.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.AkismetBlog;
import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls as no client should send them: each is answered in the protocol's own way, and never as a defect. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class AkismetHostileTest {
    private static final List<String> CALLS = List.of(
            "/1.1/verify-key",
            "/1.1/comment-check",
            "/1.1/submit-spam",
            "/1.1/submit-ham",
            "/1.1/get-subscription",
            "/1.1/get-stats",
            "/1.1/deactivate",
            "/1.1/token",
            "/1.1/verify-wpcom-key",
            "/1.2/usage-limit",
            "/1.2/key-sites",
            "/1.2/get-key-stats");

    private AkismetBlog blog;

    @BeforeEach
    void open() {
        blog = AkismetBlog.open();
    }

    @Test
    void aParameterOf64KibIsJudgedByItsBeginningAndItsEnd() {
        String long64 = "word ".repeat(13_107);
        for (String text : List.of(SPAM + long64, long64 + SPAM)) {
            Answer answer = blog.check(text);
            assertWord(answer, "true");
            assertThat(EdgeFixture.asAdmin("GET", blog.site().path("/checks/" + answer.header("X-akismet-guid")), "")
                            .text())
                    .contains("blocked: “lottery”");
        }
        for (String field : List.of(
                "comment_author",
                "comment_author_email",
                "comment_author_url",
                "permalink",
                "user_agent",
                "blog_charset")) {
            assertThat(blog.check("Thank you", field, long64).text()).as(field).isIn("true", "false");
        }
        assertThat(blog.check("Thank you", "user_ip", long64).text()).isIn("true", "false");
        assertThat(blog.check("Thank you", "blog", long64).text()).isIn("true", "false");
        assertThat(blog.check("Thank you", "honeypot_field_name", long64).text())
                .isEqualTo("false");
        assertDeclined(blog.check("Thank you", "api_key", long64), "not known");
        assertWord(blog.say(true, long64), AkismetBlog.THANKS);
    }

    @Test
    void thousandsOfFreeVariablesAreReadPast() {
        StringBuilder form = new StringBuilder(base());
        for (int i = 0; i < 20_000; i++) {
            form.append("&HTTP_X_").append(i).append("=value&POST_").append(i);
        }
        form.append("&comment_content=").append(SPAM.replace(' ', '+'));

        assertWord(post("/1.1/comment-check", form.toString()), "true");
    }

    @Test
    void ofSeveralOfOneNameTheLastCounts() {
        assertWord(
                post(
                        "/1.1/comment-check",
                        "api_key=wrong&comment_content=fine&" + base() + "&comment_content=" + SPAM.replace(' ', '+')),
                "true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_agent",
                "&&&",
                "=&=x&==",
                "%",
                "%zz=%zz&%=%&a=%f",
                "comment_context[]=a&comment_context[]=b",
                "comment_context[0]=a",
                "comment_context=a",
                "comment_content[]=x",
                "comment_author=%00%00&comment_author_url=%00",
                "comment_author=%ff%fe%c0%80&comment_author_email=%ed%a0%80",
                "comment_date_gmt=never&comment_post_modified_gmt=2026-99-99&comment_parent=-1",
                "blog_charset=UTF-16",
                "blog_charset=no+such+charset%00",
                "blog_charset=",
                "user_ip=::1",
                "user_ip=2001:4860:4860::8888%25eth0",
                "user_ip=not+an+address",
                "user_ip=8.8.8.8,+10.0.0.1",
                "honeypot_field_name=",
                "honeypot_field_name=%00",
                "recheck_reason=edit",
                "callback=https://evil.example/",
                "is_test=0",
                "comment_author_email=@@@&comment_author_url=javascript:alert(1)",
                "comment_author_url=http://%5b::::/",
                "comment_type=%F0%9F%92%A9"
            })
    void oddParametersAreReadAsFarAsTheyCanBe(String odd) {
        assertWord(post("/1.1/comment-check", base() + "&comment_content=Thank+you&" + odd), "false");
        assertWord(post("/1.1/submit-ham", base() + "&comment_content=Thank+you&" + odd), AkismetBlog.THANKS);
    }

    @Test
    void noiseIsNoDefect() {
        Random random = new Random(20261125);
        for (String call : CALLS) {
            for (int i = 0; i < 20; i++) {
                byte[] noise = new byte[random.nextInt(2_000)];
                random.nextBytes(noise);
                byte[] keyed = ("api_key=" + blog.key() + "&blog=x&user_ip=8.8.8.8&comment_content=")
                        .getBytes(StandardCharsets.UTF_8);
                byte[] body = Arrays.copyOf(keyed, keyed.length + noise.length);
                System.arraycopy(noise, 0, body, keyed.length, noise.length);
                for (byte[] each : List.of(noise, body)) {
                    assertThat(EdgeFixture.send(
                                            "POST",
                                            call,
                                            each,
                                            "Content-Type",
                                            FORM,
                                            "X-Forwarded-For",
                                            "9.9." + i + ".9")
                                    .status())
                            .as(call + " " + Arrays.toString(each))
                            .isEqualTo(200);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded; charset=ISO-8859-1",
                "application/x-www-form-urlencoded;charset=\"UTF-8\"",
                "application/x-www-form-urlencoded; charset=no-such-charset",
                "APPLICATION/X-WWW-FORM-URLENCODED",
                "text/plain",
                "text/*",
                "garbage",
                "application/octet-stream"
            })
    void aFormIsReadWhateverItIsCalled(String type) {
        assertWord(
                EdgeFixture.send(
                        "POST",
                        "/1.1/comment-check",
                        (base() + "&comment_content=Thanks").getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        type),
                "false");
    }

    @Test
    void whatIsNoCallIsAnsweredAsTextToo() {
        for (Answer answer : List.of(
                EdgeFixture.get("/1.1/comment-check"),
                EdgeFixture.get("/1.1/nothing"),
                post("/1.1/nothing", base()),
                post("/1.2/nothing", base()),
                EdgeFixture.send("PUT", "/1.1/comment-check", new byte[0], "Content-Type", FORM),
                EdgeFixture.send(
                        "POST", "/1.1/comment-check", new byte[9], "Content-Type", FORM, "Content-Encoding", "gzip"))) {
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.text()).isEqualTo("invalid");
            assertThat(answer.header("Content-Type")).startsWith("text/plain");
            assertThat(answer.header("X-akismet-debug-help")).isNotEmpty();
        }
        assertThat(EdgeFixture.get("/1.3/nothing").problem()).isEqualTo("not-found");
    }

    @Test
    void aBodyOfMoreThanAMegabyteIsRefused() {
        byte[] large = new byte[1024 * 1024 + 1];
        Arrays.fill(large, (byte) 'a');

        assertThat(EdgeFixture.send("POST", "/1.1/comment-check", large, "Content-Type", FORM)
                        .status())
                .isEqualTo(413);
        assertThat(EdgeFixture.sendChunked("POST", "/1.1/comment-check", large, "Content-Type", FORM)
                        .status())
                .isEqualTo(413);
    }

    @Test
    void otherCallsStillTakeUtf8AloneAndAQuarterOfAMegabyte() {
        assertThat(EdgeFixture.send(
                                "POST",
                                blog.site().path("/comments"),
                                new byte[9],
                                "Content-Type",
                                FORM + "; charset=ISO-8859-1")
                        .status())
                .isEqualTo(415);
        assertThat(EdgeFixture.send(
                                "POST",
                                blog.site().path("/comments"),
                                new byte[300 * 1024],
                                "Content-Type",
                                "application/json")
                        .status())
                .isEqualTo(413);
    }

    private String base() {
        return "api_key=" + blog.key() + "&blog=" + HOME + "&user_ip=8.8.4.4";
    }
}
