package dev.rejoinder.network;

import static dev.rejoinder.kit.EdgeFixture.ORIGIN;
import static dev.rejoinder.kit.EdgeFixture.json;
import static dev.rejoinder.kit.EdgeFixture.send;
import static dev.rejoinder.kit.EdgeFixture.site;
import static dev.rejoinder.kit.EdgeFixture.submission;
import static dev.rejoinder.kit.EdgeFixture.utf8;
import static dev.rejoinder.kit.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.kit.EdgeFixture.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** How much is taken a minute: three from a network here, and two to a site before they are held. */
@QuarkusTest
@TestProfile(SubmissionLimitsTest.Limits.class)
class RateExceededTest {
    /** Narrow limits, and callers that say through a proxy who they are. */
    @Test
    void theFourthFromOneNetworkIsToldWhenToComeBack() {
        Site site = site();
        for (int i = 0; i < 3; i++) {
            assertThat(post(site, "198.51.100.7", "Word number " + i).status()).isIn(201, 202);
        }
        Answer limited = assertProblem(post(site, "198.51.100.7", "One too many", "Origin", ORIGIN), "limited");
        assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 61);
        assertThat(limited.header("RateLimit-Policy")).isEqualTo("\"network\";q=3;w=60");
        assertThat(limited.header("RateLimit")).isEqualTo("\"network\";r=0;t=" + limited.header("Retry-After"));
        assertThat(limited.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(limited.header("Access-Control-Expose-Headers")).contains("Retry-After");
        assertThat(limited.text()).doesNotContain("198.51.100");

        assertThat(post(site, "198.51.100.8", "Another network is heard").status())
                .isEqualTo(201);
        assertThat(post(site(), "198.51.100.7", "And so is this one elsewhere").status())
                .isEqualTo(201);
        Answer form = send(
                "POST",
                site.path("/comments"),
                utf8("page=a&text=x&name=Ann&email=ann@example.org"),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-Forwarded-For",
                "198.51.100.7");
        assertThat(form.status()).isEqualTo(429);
        assertThat(form.header("Retry-After")).isNotEmpty();
        assertThat(form.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void allAddressesOfAnIpv6NetworkCountAsOne() {
        Site site = site();
        for (int i = 0; i < 3; i++) {
            assertThat(post(site, "2001:db8:1:2::" + i, "Word number " + i).status())
                    .isIn(201, 202);
        }
        assertProblem(post(site, "2001:db8:1:2:ffff::1", "One too many"), "limited");
        assertThat(post(site, "2001:db8:1:3::1", "The network next door").status())
                .isEqualTo(201);
    }

    @Test
    void aForgedHopBeforeTheProxysOwnChangesNothing() {
        Site site = site();
        for (int i = 0; i < 3; i++) {
            assertThat(post(site, "203.0.113." + i + ", 198.51.100.9", "Word number " + i)
                            .status())
                    .isIn(201, 202);
        }
        assertProblem(post(site, "203.0.113.77, 198.51.100.9", "One too many"), "limited");
    }

    @Test
    void aSiteThatGetsTooMuchHoldsThemAndOnlyPastFourTimesThatRefuses() {
        Site site = site();
        for (int i = 0; i < 5; i++) {
            assertThat(post(site, "198.51.100." + (20 + i), "Word number " + i).status())
                    .isEqualTo(201);
        }
        for (int i = 5; i < 20; i++) {
            assertThat(post(site, "198.51.100." + (20 + i), "Word number " + i).status())
                    .isEqualTo(202);
        }
        Answer limited = assertProblem(post(site, "198.51.100.99", "Far too much"), "limited");
        assertThat(limited.header("RateLimit-Policy")).startsWith("\"site\"");
        assertThat(limited.header("Retry-After")).isNotEmpty();
    }

    @Test
    void aRetryIsAnsweredWhateverTheLimitAndTheBlogsOwnRepliesAreNotLimited() {
        Site site = site();
        String first = submission("/a", null, "The first of them");
        String[] headers = {"X-Forwarded-For", "198.51.100.10", "Idempotency-Key", "k"};
        Answer once = json("POST", site.path("/comments"), first, headers);
        for (int i = 0; i < 5; i++) {
            assertThat(json("POST", site.path("/comments"), first, headers).text())
                    .isEqualTo(once.text());
        }
        String moderator = site.bearer("moderate");
        for (int i = 0; i < 5; i++) {
            assertThat(post(site, "198.51.100.11", "Reply " + i, "Authorization", moderator)
                            .status())
                    .isEqualTo(201);
        }
    }

    private static Answer post(Site site, String from, String text, String... headers) {
        return json(
                "POST",
                site.path("/comments"),
                submission("/a", null, text),
                EdgeFixture.also(headers, "X-Forwarded-For", from));
    }
}
