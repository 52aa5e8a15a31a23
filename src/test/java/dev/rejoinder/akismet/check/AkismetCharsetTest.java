package dev.rejoinder.akismet.check;

import static dev.rejoinder.kit.AkismetBlog.HOME;
import static dev.rejoinder.kit.AkismetBlog.assertWord;
import static dev.rejoinder.kit.AkismetBlog.form;
import static dev.rejoinder.kit.AkismetBlog.post;

import dev.rejoinder.kit.AkismetBlog;
import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which letters Akismet clients send what they ask about. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class AkismetCharsetTest {
    private AkismetBlog blog;

    @BeforeEach
    void open() {
        blog = AkismetBlog.open();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-8", "iso-8859-15", "koi8-r"})
    void textsAreReadInTheBlogsCharset(String charset) {
        String phrase = charset.startsWith("koi8") ? "казино онлайн" : "Glücksspiel für Müßiggänger";
        blog.site().with("{'blockedPhrases': ['" + phrase + "']}");
        Map<String, String> fields = Map.of(
                "api_key",
                blog.key(),
                "blog",
                HOME,
                "user_ip",
                "8.8.4.4",
                "blog_charset",
                charset,
                "comment_content",
                "Das ist " + phrase + ", oder?");

        String form = form(fields, Charset.forName(charset));

        assertWord(post("/1.1/comment-check", form), "true");
        assertWord(
                EdgeFixture.send(
                        "POST",
                        "/1.1/comment-check",
                        form.replace("blog_charset", "other").getBytes(StandardCharsets.US_ASCII),
                        "Content-Type",
                        AkismetBlog.FORM + "; charset=" + charset),
                "true");
    }

    @Test
    void utf8IsReadAsThatWhateverItIsCalledForThatIsWhatLibrariesSend() {
        blog.site().with("{'blockedPhrases': ['Müßiggänger']}");
        Map<String, String> fields = Map.of(
                "api_key", blog.key(),
                "blog", HOME,
                "user_ip", "8.8.4.4",
                "blog_charset", "ISO-8859-1",
                "comment_content", "Wo sind die Müßiggänger?");

        assertWord(post("/1.1/comment-check", form(fields)), "true");
    }

    @Test
    void whatIsNoUtf8WithoutAWordOfTheCharsetIsTakenForLatin1() {
        blog.site().with("{'blockedPhrases': ['Müßiggänger']}");
        Map<String, String> fields = Map.of(
                "api_key",
                blog.key(),
                "blog",
                HOME,
                "user_ip",
                "8.8.4.4",
                "comment_content",
                "Wo sind die Müßiggänger?");

        assertWord(post("/1.1/comment-check", form(fields, StandardCharsets.ISO_8859_1)), "true");
    }
}
