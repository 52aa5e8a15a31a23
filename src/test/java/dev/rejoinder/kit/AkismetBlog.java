package dev.rejoinder.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A blog with an Akismet client on a fresh site; it sends just what it is told. */
public final class AkismetBlog {
    public static final String FORM = "application/x-www-form-urlencoded";
    public static final String THANKS = "Thanks for making the web a better place.";
    public static final String HOME = "https://blog.example";

    /** Two phrases that the site blocks: whatever holds both is spam beyond doubt. */
    public static final String SPAM = "Win the lottery in our casino";

    public static final String HAM = "The second stretch helped my shoulder a lot, thank you.";

    private final EdgeFixture.Site site;
    private final String key;

    private AkismetBlog(EdgeFixture.Site site, String key) {
        this.site = site;
        this.key = key;
    }

    public static AkismetBlog open() {
        EdgeFixture.Site site = EdgeFixture.site().with("{'blockedPhrases': ['casino', 'lottery']}");
        return new AkismetBlog(site, keyOf(site));
    }

    /** With a key of a site that is there. */
    public static AkismetBlog of(String site) {
        EdgeFixture.Site there = new EdgeFixture.Site(site);
        return new AkismetBlog(there, keyOf(there));
    }

    private static String keyOf(EdgeFixture.Site site) {
        return site.credential("blog-" + UUID.randomUUID(), "screen")
                .json()
                .path("akismetKey")
                .asText();
    }

    /** The same site with another key. */
    public AkismetBlog another() {
        return new AkismetBlog(site, keyOf(site));
    }

    public EdgeFixture.Site site() {
        return site;
    }

    public String key() {
        return key;
    }

    /** Asks about a text, with whatever else is said of it; a name given twice is sent with the later value. */
    public Answer check(String text, String... more) {
        return call("comment-check", text, more);
    }

    public Answer say(boolean spam, String text, String... more) {
        return call(spam ? "submit-spam" : "submit-ham", text, more);
    }

    private Answer call(String call, String text, String... more) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "api_key",
                key,
                "blog",
                HOME,
                "user_ip",
                "8.8.4.4",
                "permalink",
                HOME + "/2015/shoulder",
                "comment_author",
                "Ann",
                "comment_author_email",
                "ann@example.org",
                "comment_content",
                text));
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        all.values().removeIf(value -> value.equals("-"));
        return post("/1.1/" + call, form(all));
    }

    /** Why an answer was given, as moderators are told. */
    public JsonNode explained(Answer answer) {
        Answer check = EdgeFixture.asAdmin("GET", site.path("/checks/" + answer.header("X-akismet-guid")), "");
        assertThat(check.status()).as(answer + " " + check).isEqualTo(200);
        return check.json();
    }

    /** Posts a form. */
    public static Answer post(String path, String form, String... headers) {
        return EdgeFixture.send(
                "POST", path, form.getBytes(StandardCharsets.UTF_8), EdgeFixture.also(headers, "Content-Type", FORM));
    }

    public static String form(Map<String, String> fields) {
        return form(fields, StandardCharsets.UTF_8);
    }

    public static String form(Map<String, String> fields, Charset charset) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, charset)));
        return form.toString();
    }

    /** Posts a form to a host of this name. */
    public static Answer postTo(String host, String path, String form) {
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\nContent-Type: " + FORM
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.toByteArray());
            return Answer.parse(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(path + " was not answered", e);
        }
    }

    /** That it is this word and nothing else, with a good status and no word of an error. */
    public static void assertWord(Answer answer, String word) {
        assertThat(answer.text()).as(answer.headers().toString()).isEqualTo(word);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.header("X-akismet-debug-help").isEmpty())
                .as(answer.header("X-akismet-debug-help"))
                .isEqualTo(!word.equals("invalid"));
        assertThat(answer.header("X-akismet-error")).isEmpty();
    }

    /** That it is declined, and the header says why. */
    public static void assertDeclined(Answer answer, String... help) {
        assertWord(answer, "invalid");
        assertThat(answer.header("X-akismet-debug-help")).contains(Arrays.asList(help));
    }
}
