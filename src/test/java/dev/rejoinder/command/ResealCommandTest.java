package dev.rejoinder.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Values that nobody can open any more: they are told of, and all else goes on. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class ResealCommandTest {
    private static final int DAMAGED = 4;

    /** As if sealed with a secret that is not here, by version and key. */
    private static final String UNKNOWN = "'\\x01deadbeef' || substring(%s from 6)";

    private final ResealCommand command;
    private final Jdbi jdbi;

    ResealCommandTest(ResealCommand command, Jdbi jdbi) {
        this.command = command;
        this.jdbi = jdbi;
    }

    @Test
    void aDamagedValueIsNamedAndEverySiteBehindItIsGoneThrough() {
        Blog blog = Blog.open();
        String damaged = say(blog, "The first");
        damage(blog, damaged);

        String said = said(DAMAGED);

        assertThat(said)
                .contains("Site " + blog.key() + ": comment.address of " + damaged + " cannot be opened.")
                .contains("Site " + blog.key() + ": revision.original of " + damaged + " cannot be opened.")
                .contains("values are damaged", "REJOINDER_FORMER_SECRETS", "backup")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void whoeverAsksForTheirDataIsGivenWhatCanBeReadAndToldWhatCannot() {
        Blog blog = Blog.open();
        String damaged = say(blog, "The first");
        String whole = say(blog, "The second");
        damage(blog, damaged);

        JsonNode export = Blog.tree(Blog.admin()
                .body(Blog.json(Map.of("kind", "export", "email", "ann@example.org")))
                .post(blog.path("/moderation/data-requests")));

        assertThat(export.path("comments").findValuesAsText("id")).containsExactly(damaged, whole);
        JsonNode texts = export.path("comments").findPath("texts");
        assertThat(texts.path(0).path("originalUnreadable").asBoolean()).isTrue();
        assertThat(texts.path(0).path("text").asText()).contains("The first");
        assertThat(export.path("comments").path(1).toString())
                .contains("bob@hidden.example.com")
                .doesNotContain("originalUnreadable");
        assertThat(export.path("unreadable").asInt()).isOne();
        assertThat(export.path("note").asText()).contains("cannot be decrypted");
    }

    @Test
    void moderatorsSeeTheCommentAndThatItsAddressCannotBeRead() {
        Blog blog = Blog.open();
        String damaged = say(blog, "The first");
        damage(blog, damaged);

        assertThat(Blog.tree(Blog.admin().get(blog.path("/moderation/comments/" + damaged)))
                        .path("text")
                        .asText())
                .contains("The first");
        JsonNode personal = Blog.tree(Blog.admin().get(blog.path("/moderation/comments/" + damaged + "/personal")));
        assertThat(personal.path("author").path("email").isNull()).isTrue();
        assertThat(personal.path("unreadable")).extracting(JsonNode::asText).containsExactly("email", "originals");
    }

    private static String say(Blog blog, String text) {
        return blog.draft("/damaged", text + " of many more words; ask bob@hidden.example.com for them")
                .by("Ann", "ann@example.org")
                .post()
                .id();
    }

    private void damage(Blog blog, String comment) {
        for (List<String> value :
                List.of(List.of("comment", "address", "id"), List.of("revision", "original", "comment_id"))) {
            jdbi.useHandle(handle -> assertThat(handle.createUpdate("update " + value.get(0) + " set " + value.get(1)
                                    + " = "
                                    + UNKNOWN.formatted(value.get(1)) + " where site_id = :site and " + value.get(2)
                                    + " = :id")
                            .bind("site", blog.key())
                            .bind("id", UUID.fromString(comment))
                            .execute())
                    .isOne());
        }
    }

    private String said(int exit) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        assertThat(new CommandLine(command).setOut(out).setErr(out).execute())
                .as(said.toString())
                .isEqualTo(exit);
        return said.toString();
    }
}
