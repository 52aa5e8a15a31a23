package dev.rejoinder.moderation;

import static dev.rejoinder.kit.Blog.admin;
import static dev.rejoinder.kit.Blog.as;
import static dev.rejoinder.kit.Blog.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.embedded.TestDatabase;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What masking hid is kept sealed, shown to those who may see it, and each look is on record. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class RevealTest {
    private static final String TYPED = "Mail bob@hidden.example for the *plan*";

    private Blog blog;
    private final Jdbi jdbi;

    RevealTest(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @Test
    void theOriginalOfAMaskedTextNameAndTitleIsShownWithScopeReveal() {
        Posted posted = blog.draft("/a", TYPED)
                .by("Bob bob@hidden.example", "bob@hidden.example")
                .with("title", "Of bob@hidden.example")
                .post();

        JsonNode seen = tree(look(posted.id(), blog.credential("reader", "reveal")));

        assertThat(seen.path("author").path("email").asText()).isEqualTo("bob@hidden.example");
        assertThat(seen.path("author").path("name").asText()).isEqualTo("Bob bob@hidden.example");
        assertThat(seen.path("title").asText()).isEqualTo("Of bob@hidden.example");
        assertThat(seen.path("text").asText()).isEqualTo(TYPED);
        assertThat(seen.path("originalKept").asBoolean()).isTrue();
        assertThat(seen.path("revisions").path(0).path("text").asText()).doesNotContain("bob@");
    }

    @Test
    void anEditsOriginalIsKeptToo() {
        Posted posted = blog.say("/a", "Nothing to hide");
        assertThat(blog.edit(posted, TYPED).statusCode()).isEqualTo(200);

        JsonNode seen = tree(look(posted.id(), TestDatabase.ADMIN_TOKEN));

        assertThat(seen.path("text").asText()).isEqualTo(TYPED);
        assertThat(seen.path("revisions")).hasSize(2);
        assertThat(seen.path("revisions").path(0).path("original").isNull()).isTrue();
    }

    @Test
    void telephoneNumbersAreHiddenTooWhereASiteWantsThat() {
        Posted shown = blog.say("/a", "Call +49 30 901820 at noon");
        blog.policy("maskPhones", true);
        Posted hidden = blog.say("/a", "Call +49 30 901821 or bob@hidden.example");

        assertThat(blog.thread("/a").toString())
                .contains("49 30 901820", "Call [phone hidden] or [e-mail hidden]")
                .doesNotContain("901821");
        assertThat(tree(look(hidden.id(), TestDatabase.ADMIN_TOKEN))
                        .path("text")
                        .asText())
                .isEqualTo("Call +49 30 901821 or bob@hidden.example");
        assertThat(tree(look(shown.id(), TestDatabase.ADMIN_TOKEN))
                        .path("originalKept")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void nothingIsSealedWhereNothingWasHidden() {
        blog.say("/a", "Nothing to hide");

        assertThat(originals()).isZero();
    }

    @Test
    void nothingIsKeptOfWhatNobodyHasToLookAtOnASiteThatKeepsItForNoDays() {
        blog.policy("retention", java.util.Map.of("originalDays", 0));
        blog.say("/a", TYPED);
        assertThat(originals()).isZero();
        blog.policy("clean", "pending").say("/b", "Write to carl@hidden.example about it");
        assertThat(originals()).isEqualTo(1);
    }

    @Test
    void withdrawingRemovesTheOriginalAtOnce() {
        Posted posted = blog.say("/a", TYPED);
        assertThat(originals()).isEqualTo(1);

        blog.withdraw(posted);

        assertThat(originals()).isZero();
        JsonNode seen = tree(look(posted.id(), TestDatabase.ADMIN_TOKEN));
        assertThat(seen.path("text").isNull()).isTrue();
        assertThat(seen.path("author").path("email").isNull()).isTrue();
    }

    @Test
    void eachLookIsRecordedWithoutPersonalData() {
        Posted posted = blog.say("/a", TYPED);
        String reader = blog.credential("reader", "reveal");
        look(posted.id(), reader);
        look(posted.id(), reader);

        Response audit = admin().get(blog.path("/audit"));

        JsonNode entries = tree(audit).path("entries");
        assertThat(entries).hasSize(2);
        assertThat(entries.path(0).path("what").asText()).isEqualTo("revealed");
        assertThat(entries.path(0).path("by").asText()).isEqualTo("reader");
        assertThat(entries.path(0).path("comment").asText()).isEqualTo(posted.id());
        assertThat(audit.asString()).doesNotContain("hidden.example", "Ann", "ann@");
    }

    @Test
    void theAuditIsReadPageByPage() {
        Posted posted = blog.say("/a", TYPED);
        for (int i = 0; i < 101; i++) {
            look(posted.id(), TestDatabase.ADMIN_TOKEN);
        }
        JsonNode first = tree(admin().get(blog.path("/audit")));
        JsonNode second =
                tree(admin().queryParam("after", first.path("next").asText()).get(blog.path("/audit")));

        assertThat(first.path("entries")).hasSize(100);
        assertThat(second.path("entries")).hasSize(1);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(second.path("entries").path(0).path("id"))
                .isNotEqualTo(first.path("entries").path(99).path("id"));
    }

    @Test
    void aModeratorWithoutTheScopeSeesNothingAndALookAtNothingIsNotRecorded() {
        Posted posted = blog.say("/a", TYPED);

        assertThat(look(posted.id(), blog.credential("moderator", "moderate", "administer"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(look("01890000-0000-7000-8000-000000000000", TestDatabase.ADMIN_TOKEN)
                        .statusCode())
                .isEqualTo(404);
        assertThat(tree(admin().get(blog.path("/audit"))).path("entries")).isEmpty();
    }

    @Test
    void liftingTheMaskIsRecorded() {
        blog.policy("masking", "off");
        blog.policy("linksAllowed", 3);

        JsonNode entries = tree(admin().get(blog.path("/audit"))).path("entries");

        assertThat(entries).hasSize(1);
        assertThat(entries.path(0).path("what").asText()).isEqualTo("masking-lifted");
    }

    @Test
    void itIsNeverCached() {
        Posted posted = blog.say("/a", TYPED);

        assertThat(look(posted.id(), TestDatabase.ADMIN_TOKEN).header("Cache-Control"))
                .isEqualTo("no-store");
    }

    private Response look(String id, String token) {
        return as(token).get(blog.path("/moderation/comments/" + id + "/personal"));
    }

    private int originals() {
        List<byte[]> sealed = jdbi.withHandle(handle -> handle.createQuery(
                        "select original from revision where site_id = :site and original is not null")
                .bind("site", blog.key())
                .mapTo(byte[].class)
                .list());
        assertThat(sealed)
                .allSatisfy(bytes -> assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("hidden.example"));
        return sealed.size();
    }
}
