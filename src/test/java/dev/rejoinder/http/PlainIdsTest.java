package dev.rejoinder.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An id has one spelling, wherever it is sent: another one names nothing. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class PlainIdsTest {
    private static final String PAGE = "/ids";

    private Blog blog;
    private Posted posted;

    @BeforeEach
    void open() {
        blog = Blog.open();
        posted = blog.say(PAGE, "Hello");
    }

    @Test
    void anIdSpeltOtherwiseNamesNothing() {
        String id = posted.id().toUpperCase(Locale.ROOT);

        assertThat(blog.own(new Posted(id, "", posted.token(), posted.response()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Blog.admin().get(blog.path("/moderation/comments/" + id)).statusCode())
                .isEqualTo(404);
        assertThat(Blog.admin()
                        .get(blog.path("/moderation/comments/" + id + "/personal"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(blog.decide(id, "rejected").path("status").asInt()).isEqualTo(404);
        assertThat(blog.draft(PAGE, "A reply").under(id).send().statusCode()).isEqualTo(422);
        assertThat(blog.threadAnswer(PAGE, "around", id).statusCode()).isEqualTo(422);
        assertThat(blog.ids(PAGE)).containsExactly(posted.id());
    }

    @Test
    void aCredentialIsRemovedByItsOwnIdOnly() {
        String id = Blog.tree(Blog.admin()
                        .body(Blog.json(Map.of("name", "kathryn", "scopes", new String[] {"moderate"})))
                        .post(blog.path("/credentials")))
                .path("id")
                .asText();

        assertThat(Blog.admin()
                        .delete(blog.path("/credentials/" + id.toUpperCase(Locale.ROOT)))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Blog.admin().delete(blog.path("/credentials/" + id)).statusCode())
                .isEqualTo(204);
    }
}
