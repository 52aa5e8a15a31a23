package dev.rejoinder.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address that a reader's browser gives of a page: shown as far as it may be, and never a reason to refuse the reader. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class PageLinkTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://blog.example/a https://blog.example/a",
                "https://blog.example/a?b=c#d https://blog.example/a?b=c#d",
                "https://blog.example/a?email=ann@example.org https://blog.example/a",
                "https://blog.example/a?email=ann%40example.org&b=c https://blog.example/a",
                "https://blog.example/a?b=c#ann%2540example.org https://blog.example/a?b=c",
                "https://blog.example/by/ann@example.org ''",
                "https://blog.example/by/ann%2540example.org ''",
                "https://blog.example/a?b=%0D%0AX:y https://blog.example/a",
                "https://blog.example/a%0A ''",
                "https://blog.example/a?x=a|b&{keyword}&100%zz^ https://blog.example/a?x=a%7Cb&%7Bkeyword%7D&100%25zz%5E",
                "https://elsewhere.example/a ''",
                "https://ann@blog.example/a ''",
                "javascript:alert(1) ''",
                "nonsense ''"
            })
    void whatMayBeShownOfItIsShown(String given, String shown) {
        assertThat(shown(given)).isEqualTo(shown.isEmpty() ? "null" : shown);
    }

    @Test
    void lineBreaksAreLeftOutAndWhatIsNoLetterOfAnAddressIsEncoded() {
        assertThat(shown("https://blog.example/a\r\nb")).isEqualTo("https://blog.example/ab");
        assertThat(shown("https://blog.example/a b\\\u00e9")).isEqualTo("https://blog.example/a%20b%5C%C3%A9");
        assertThat(shown("https://blog.example/a\u2028b")).isEqualTo("null");
        assertThat(shown("https://blog.example/a?" + "q".repeat(3_000))).isEqualTo("https://blog.example/a");
        assertThat(shown("https://blog.example/" + "u".repeat(3_000))).isEqualTo("null");
    }

    @Test
    void aPlainFormIsTakenWhereverItsPageLies() {
        Blog blog = Blog.open();
        for (String url : new String[] {"https://elsewhere.example/", "https://blog.example/a|b?by=ann@example.org"}) {
            String at = Blog.client()
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParam("page", "/form")
                    .formParam("text", "Hello from " + url.length())
                    .formParam("name", "Ann")
                    .formParam("email", "ann@example.org")
                    .formParam("url", url)
                    .post(blog.path("/comments"))
                    .header("Location");
            assertThat(at).matches(".*/thanks#comment-.*|https://blog.example/a%7Cb\\?by=ann@example.org#comment-.*");
        }
        assertThat(blog.ids("/form")).hasSize(2);
    }

    private static String shown(String given) {
        Blog blog = Blog.open();
        blog.draft("/linked", "Hello").with("url", given).post();
        JsonNode thread = blog.thread("/linked");
        assertThat(thread.path("comments")).hasSize(1);
        return thread.path("url").asText();
    }
}
