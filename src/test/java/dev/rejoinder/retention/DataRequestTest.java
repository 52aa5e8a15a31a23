package dev.rejoinder.retention;

import static dev.rejoinder.kit.Blog.client;
import static dev.rejoinder.kit.Blog.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.Guest;
import dev.rejoinder.notification.MailProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest's own data, without an account: asked for, mailed, and handed out or erased by a button. */
@QuarkusTest
@TestProfile(MailProfile.class)
class DataRequestTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Sweep retention;

    private Blog blog;
    private Guest guest;

    @BeforeEach
    void open() {
        blog = Blog.open();
        guest = new Guest(blog, jdbi);
    }

    @AfterEach
    void close() {
        guest.close();
    }

    @Test
    void anExportHoldsWhatWasTypedUnderTheAddressAndNothingOfOthers() throws Exception {
        Posted first = blog.draft("/a", "Mail me: zoe.typed@hidden.example")
                .by("Zoe", "zoe@example.org")
                .post();
        blog.draft("/b", "Another").by("Zoe", "ZOE@example.org").post();
        blog.draft("/a", "Not hers").by("Ben", "ben@example.org").post();

        String link = guest.link("export", "zoe@example.org");
        assertThat(client().get(link).asString()).contains("Download the file", "<form method=\"post\"");
        Response file = Guest.press(link, "");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        JsonNode export = tree(file);
        assertThat(export.path("email").asText()).isEqualTo("zoe@example.org");
        assertThat(export.path("comments")).hasSize(2);
        JsonNode comment = export.path("comments").path(0);
        assertThat(comment.path("id").asText()).isEqualTo(first.id());
        assertThat(comment.path("texts").path(0).path("original").asText())
                .isEqualTo("Mail me: zoe.typed@hidden.example");
        assertThat(file.asString()).doesNotContain("Not hers", "ben@", "198.18", "network", "fingerprint");
        assertThat(guest.audit()).containsExactly("exported author 2");
    }

    @Test
    void anErasedGuestIsGoneFromEverywhereAndTheirTextsToo() throws Exception {
        Posted hers = blog.draft("/a", "Mail me: zoe.typed@hidden.example")
                .by("Zoe Z", "zoe@example.org")
                .website("https://zoe.example")
                .key("k1")
                .post();
        Posted reply = blog.reply("/a", hers.id(), "An answer");
        blog.decide(hers.id(), "published", "note", "Zoe wrote before");

        String link = guest.link("erase", "zoe@example.org");
        assertThat(client().get(link).asString()).contains("Erase now");
        assertThat(blog.thread("/a").toString()).as("looking changes nothing").contains("Zoe Z");
        assertThat(Guest.press(link, "remains=nothing").asString()).contains("One comment was");

        JsonNode thread = blog.thread("/a");
        assertThat(thread.path("comments").path(0).path("withdrawn").asBoolean())
                .isTrue();
        assertThat(thread.path("comments").path(1).path("id").asText()).isEqualTo(reply.id());
        assertThat(blog.total("/a")).isEqualTo(1);
        assertThat(guest.dump()).doesNotContain("Zoe", "zoe", "Mail me");
        assertThat(guest.audit()).containsExactly("erased author 1");
    }

    @Test
    void theTextsMayStayWithoutTheirAuthor() throws Exception {
        Posted hers = blog.draft("/a", "Heat helped me")
                .by("Zoe Z", "zoe@example.org")
                .website("https://zoe.example")
                .post();

        Guest.press(guest.link("erase", "zoe@example.org"), "remains=anonymous");

        JsonNode comment = blog.thread("/a").path("comments").path(0);
        assertThat(comment.path("id").asText()).isEqualTo(hers.id());
        assertThat(comment.path("html").asText()).contains("Heat helped me");
        assertThat(comment.path("author").path("name").isNull()).isTrue();
        assertThat(guest.dump()).doesNotContain("Zoe", "zoe").contains("Heat helped me");
        int left = jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from comment where site_id = :site and (address is not null"
                                + " or address_fingerprint is not null or network_fingerprint is not null)")
                .bind("site", blog.key())
                .mapTo(Integer.class)
                .one());
        assertThat(left).isZero();
    }

    @Test
    void anAddressThatIsNotKnownIsAnsweredAlikeAndGetsNoMail() throws Exception {
        blog.draft("/a", "Heat helped me").by("Zoe", "zoe@example.org").post();

        Response unknown = guest.ask("export", "nobody@example.org");
        Response known = guest.ask("export", "zoe@example.org");

        assertThat(unknown.statusCode()).isEqualTo(202);
        assertThat(unknown.asString()).isEqualTo(known.asString());
        assertThat(guest.mails.waitForIncomingEmail(10_000, 1)).isTrue();
        guest.awaitEmptyOutbox();
        assertThat(guest.mails.getReceivedMessages()).hasSize(1);
        assertThat(guest.mails.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("zoe@example.org");
    }

    @Test
    void whoseCommentsAreGoneStillReachesWhatTheyTaught() throws Exception {
        Posted gone = blog.draft("/a", "Cheap wristwatches")
                .by("Zoe", "zoe@example.org")
                .post();
        blog.decide(gone.id(), "spam");
        retention.after(31, blog.key());
        assertThat(rows("comment")).isZero();
        assertThat(rows("lesson")).isEqualTo(1);

        Guest.press(guest.link("erase", "zoe@example.org"), "remains=anonymous");

        assertThat(rows("lesson")).isZero();
    }

    @Test
    void thePageTakesNothingInAndTellsNobodyItsAddress() throws Exception {
        blog.draft("/a", "Heat helped me").by("Zoe", "zoe@example.org").post();

        Response page = client().get(guest.link("erase", "zoe@example.org"));

        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "form-action 'self'");
        assertThat(page.asString()).doesNotContain("zoe@", "<script");
    }

    @Test
    void aLetterIsCarriedOutByWhoAdministersTheSiteAndByNobodyElse() {
        blog.draft("/a", "Heat helped me").by("Zoe", "zoe@example.org").post();
        Map<String, String> export = Map.of("email", "zoe@example.org", "kind", "export");
        Map<String, String> erase = Map.of("email", "zoe@example.org", "kind", "erase", "remains", "anonymous");
        String owner = blog.credential("owner", "administer");

        assertThat(guest.letter(export, blog.moderator("m")).statusCode()).isEqualTo(403);
        assertThat(tree(guest.letter(export, owner)).path("comments")).hasSize(1);
        assertThat(tree(guest.letter(erase, owner)).path("erased").asInt()).isEqualTo(1);
        assertThat(tree(guest.letter(erase, owner)).path("erased").asInt()).isZero();

        assertThat(guest.audit()).containsExactly("erased owner 0", "erased owner 1", "exported owner 1");
        assertThat(guest.mails.getReceivedMessages()).isEmpty();
    }

    private int rows(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table + " where site_id = :site")
                .bind("site", blog.key())
                .mapTo(Integer.class)
                .one());
    }
}
