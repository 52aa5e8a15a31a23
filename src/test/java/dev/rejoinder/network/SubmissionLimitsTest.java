package dev.rejoinder.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much one network may send, and how much one site takes. */
@QuarkusTest
@TestProfile(SubmissionLimitsTest.Limits.class)
class SubmissionLimitsTest {
    private static final String PAGE = "/limits";

    @Inject
    Jdbi jdbi;

    private Blog blog;

    public static class Limits extends FlowProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("rejoinder.limit.network", "3");
            settings.put("rejoinder.limit.site", "5");
            return settings;
        }
    }

    @BeforeEach
    void open() {
        blog = Blog.open();
    }

    @Test
    void aNetworkIsLimitedAndNoOther() {
        for (int i = 0; i < 3; i++) {
            assertThat(from("2001:db8:7:7::" + i, i).statusCode()).isEqualTo(201);
        }

        Response limited = from("2001:db8:7:7:ffff::1", 3);

        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(Blog.tree(limited).path("type").asText()).isEqualTo("urn:rejoinder:problem:limited");
        assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 61);
        assertThat(limited.header("RateLimit")).isNotBlank();
        assertThat(limited.header("RateLimit-Policy")).isNotBlank();
        assertThat(limited.header("Cache-Control")).isEqualTo("no-store");
        assertThat(from("2001:db8:7:8::1", 4).statusCode()).isEqualTo(201);
        assertThat(Blog.open()
                        .draft(PAGE, "Elsewhere")
                        .from("2001:db8:7:7::1")
                        .send()
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aReplayIsAnsweredWhateverTheLimitAndTakesNothingFromIt() {
        Posted first = blog.draft(PAGE, "Once").key("k").from("198.51.100.77").post();
        for (int i = 0; i < 5; i++) {
            Posted again =
                    blog.draft(PAGE, "Once").key("k").from("198.51.100.77").post();
            assertThat(again.receipt()).isEqualTo(first.receipt());
        }
        assertThat(from("198.51.100.77", 1).statusCode()).isEqualTo(201);
        assertThat(from("198.51.100.77", 2).statusCode()).isEqualTo(201);
        assertThat(from("198.51.100.77", 3).statusCode()).isEqualTo(429);

        Response replayed =
                blog.draft(PAGE, "Once").key("k").from("198.51.100.77").send();

        assertThat(replayed.statusCode()).isEqualTo(201);
        assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(blog.draft(PAGE, "New").key("n").from("198.51.100.77").send().statusCode())
                .isEqualTo(429);
    }

    @Test
    void whatTheDatabaseKnowsOfANetworkHoldsForEveryReplica() {
        from("198.51.100.78", 1);
        // As if another replica had taken two more.
        jdbi.useHandle(handle -> handle.execute("""
                        insert into comment (site_id, id, page_id, path, depth, status, shown, version, revision, risk, official,
                            network_fingerprint, submitted_at, editable_until)
                        select site_id, n.id, page_id, uuid_send(n.id), 0, 'PENDING', false, 1, 1, 0, false, network_fingerprint, now(), now()
                        from comment, (select gen_random_uuid() as id from generate_series(1, 2)) n where site_id = ?
                        """, blog.key()));

        assertThat(from("198.51.100.78", 2).statusCode()).isEqualTo(429);
    }

    @Test
    void pastASitesLimitCommentsAreHeldAndPastFourTimesItRefused() {
        for (int i = 0; i < 20; i++) {
            Response answer = from("198.51.101." + i, i);
            assertThat(answer.statusCode()).as("submission " + i).isEqualTo(i < 5 ? 201 : 202);
        }

        assertThat(from("198.51.101.99", 99).statusCode()).isEqualTo(429);

        assertThat(blog.total(PAGE)).isEqualTo(5);
        assertThat(blog.queue().path("counts").path("pending").asInt()).isEqualTo(15);
        assertThat(Blog.open()
                        .draft(PAGE, "Elsewhere")
                        .from("198.51.101.99")
                        .send()
                        .statusCode())
                .isEqualTo(201);
        assertThat(blog.draft(PAGE, "The blog's own goes on")
                        .bearer(blog.moderator("kathryn"))
                        .send()
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatWasRefusedForWhatItSaysCountsAgainstNobody() {
        for (String text : List.of(" ", "", "\u200b", " ")) {
            assertThat(blog.draft(PAGE, text).from("198.51.100.79").send().statusCode())
                    .isEqualTo(422);
        }
        assertThat(from("198.51.100.79", 1).statusCode()).isEqualTo(201);
    }

    private Response from(String network, int i) {
        return blog.draft(PAGE, "Comment " + i)
                .by("Reader", "reader" + i + "@example.org")
                .from(network)
                .send();
    }
}
