package dev.rejoinder.retention;

import static dev.rejoinder.kit.Blog.client;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Guest;
import dev.rejoinder.notification.MailProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people try with data requests: flooding, guessing, replaying, misleading. */
@QuarkusTest
@TestProfile(MailProfile.class)
class DataRequestAbuseTest {
    @Inject
    Jdbi jdbi;

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
    void nobodyIsFloodedWithMail() throws Exception {
        blog.draft("/a", "Heat helped me").by("Zoe", "zoe@example.org").post();

        List<Integer> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> guest.ask("erase", i % 2 == 0 ? "zoe@example.org" : "Zoe@Example.org")
                        .statusCode())
                .toList();

        assertThat(answers).containsOnly(202);
        guest.awaitEmptyOutbox();
        assertThat(guest.mails.getReceivedMessages()).hasSize(3);
    }

    @Test
    void noMailboxIsFloodedUnderItsOtherAddresses() throws Exception {
        List<String> addresses = IntStream.range(0, 8)
                .mapToObj(i -> "zoe" + (i == 0 ? "" : "+" + i) + "@example.org")
                .toList();
        addresses.forEach(
                address -> blog.draft("/a", "Heat helped me").by("Zoe", address).post());

        addresses.stream().parallel().forEach(address -> {
            assertThat(guest.ask("erase", address).statusCode()).isEqualTo(202);
            assertThat(guest.ask("erase", address).statusCode()).isEqualTo(202);
        });

        guest.awaitEmptyOutbox();
        assertThat(guest.mails.getReceivedMessages()).hasSize(3);
    }

    @Test
    void aSiteTakesSoManyRequestsAnHourWhoeverAsksAndWhateverTheAddress() {
        blog.draft("/a", "Heat helped me").by("Zoe", "zoe@example.org").post();
        assertThat(guest.ask("export", "zoe@example.org").statusCode()).isEqualTo(202);
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        insert into data_request (site_id, id, kind, address, fingerprint, mailbox, requested_at)
                        select site_id, overlay(cast(id as text) placing lpad(cast(i as text), 12, '0') from 25)::uuid,
                            kind, address, fingerprint, cast('other' || i as bytea), requested_at
                        from data_request, generate_series(1, 199) as i where site_id = :site
                        """).bind("site", blog.key()).execute());

        for (String address : List.of("zoe@example.org", "nobody@example.org")) {
            Response refused = guest.ask("erase", address);
            assertThat(refused.statusCode()).as(address).isEqualTo(429);
            assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"site\";q=200;w=3600");
            assertThat(refused.header("Retry-After")).isEqualTo("900");
        }
    }

    @Test
    void oneNetworkMayNotAskForever() {
        String caller = "203.0.113.7";
        List<Integer> answers = Stream.generate(
                        () -> guest.ask("export", "nobody@example.org", caller).statusCode())
                .limit(11)
                .toList();

        assertThat(answers.subList(0, 10)).containsOnly(202);
        assertThat(answers.get(10)).isEqualTo(429);
    }

    @Test
    void aLinkWorksOnceHoweverManyPressTheButton() throws Exception {
        blog.draft("/a", "Heat helped me").by("Zoe", "zoe@example.org").post();
        String link = guest.link("export", "zoe@example.org");

        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> Guest.press(link, "").statusCode())
                .toList();

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers.stream().filter(status -> status == 404)).hasSize(5);
        assertThat(client().get(link).statusCode()).isEqualTo(404);
        assertThat(guest.audit()).hasSize(1);
    }

    @Test
    void anExpiredLinkAnotherSitesLinkAndAGuessOpenNothing() throws Exception {
        blog.draft("/a", "Heat helped me").by("Zoe", "zoe@example.org").post();
        String link = guest.link("erase", "zoe@example.org");
        String token = link.substring(link.lastIndexOf('/') + 1);
        Blog other = Blog.open();
        other.draft("/a", "Heat helped me").by("Zoe", "zoe@example.org").post();

        for (String bad : List.of(
                other.path("/data-requests/" + token),
                blog.path("/data-requests/" + token.substring(0, token.length() - 1)),
                blog.path("/data-requests/" + token + "A"),
                blog.path("/data-requests/" + "A".repeat(65)),
                blog.path("/data-requests/x"))) {
            assertThat(Guest.press(bad, "remains=nothing").statusCode()).as(bad).isEqualTo(404);
            assertThat(client().get(bad).statusCode()).isEqualTo(404);
        }
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update data_request set handed_over_at = handed_over_at - interval '24 hours' where site_id = :site")
                .bind("site", blog.key())
                .execute());
        assertThat(Guest.press(link, "remains=nothing").statusCode()).isEqualTo(404);
        assertThat(blog.thread("/a").toString()).contains("Zoe");
        assertThat(token.length()).as("256 bits and an id").isEqualTo(65);
    }

    @Test
    void guessingIsSlow() {
        List<Integer> answers = Stream.generate(() -> client().header("X-Forwarded-For", "203.0.113.8")
                        .get(blog.path("/data-requests/" + "A".repeat(65)))
                        .statusCode())
                .limit(11)
                .toList();

        assertThat(answers.get(10)).isEqualTo(429);
    }

    @Test
    void theLinkLeadsWhereTheOperatorSaidWhateverTheCallerSays() throws Exception {
        blog.draft("/a", "Heat helped me").by("Zoe", "zoe@example.org").post();

        client().header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .contentType("application/json")
                .body("{\"email\": \"zoe@example.org\", \"kind\": \"export\"}")
                .post(blog.path("/data-requests"));

        assertThat(guest.mails.waitForIncomingEmail(10_000, 1)).isTrue();
        assertThat(Guest.text(guest.mails.getReceivedMessages()[0]))
                .contains("https://comments.example/api/v1/sites/")
                .doesNotContain("evil");
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertThat(guest.ask("forget", "zoe@example.org").statusCode()).isEqualTo(422);
        assertThat(guest.ask("erase", "nobody").statusCode()).isEqualTo(422);
        Response foreign = client().header("Origin", "https://evil.example")
                .contentType("application/json")
                .body("{\"email\": \"zoe@example.org\", \"kind\": \"export\"}")
                .post(blog.path("/data-requests"));
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    /** What a proxy passes on is its own name for the service; the page's origin is the public one. */
    @Test
    void theServicesOwnPagesMayWriteBehindAProxyForThePublicAddress() {
        for (String path : List.of("/data-requests/none", "/comments", "/preview")) {
            assertThat(written(path, "https://comments.example")).as(path).isNotEqualTo(403);
            assertThat(written(path, "https://comments.example.evil.example"))
                    .as(path)
                    .isEqualTo(403);
            assertThat(written(path, "http://comments.example")).as(path).isEqualTo(403);
        }
    }

    private int written(String path, String origin) {
        boolean form = path.startsWith("/data-requests/");
        return client().header("Origin", origin)
                .header("Host", "127.0.0.1:8080")
                .contentType(form ? "application/x-www-form-urlencoded; charset=UTF-8" : "application/json")
                .body(form ? "x=1" : "{}")
                .post(blog.path(path))
                .statusCode();
    }
}
