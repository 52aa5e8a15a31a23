package dev.rejoinder.akismet.usage;

import static dev.rejoinder.kit.AkismetBlog.HAM;
import static dev.rejoinder.kit.AkismetBlog.SPAM;
import static dev.rejoinder.kit.AkismetBlog.assertDeclined;
import static dev.rejoinder.kit.AkismetBlog.assertWord;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.AkismetBlog;
import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.notification.Postroom;
import dev.rejoinder.retention.Sweep;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a key was used, and how much it may be. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class AkismetUsageTest {
    private final String month = YearMonth.now(ZoneOffset.UTC).toString();
    private final Jdbi jdbi;
    private final Sweep retention;
    private AkismetBlog blog;

    AkismetUsageTest(Jdbi jdbi, Sweep retention) {
        this.jdbi = jdbi;
        this.retention = retention;
    }

    @BeforeEach
    void open() {
        blog = AkismetBlog.open();
    }

    @Test
    void withoutALimitThereIsNone() {
        blog.check(HAM);
        blog.check(SPAM);

        for (JsonNode usage : List.of(
                EdgeFixture.get("/1.2/usage-limit?api_key=" + blog.key()).json(),
                AkismetBlog.post("/1.2/usage-limit", "api_key=" + blog.key()).json())) {
            assertThat(usage.toString())
                    .isEqualTo("{\"limit\":\"none\",\"usage\":2,\"percentage\":\"0.00\",\"throttled\":false}");
        }
    }

    @Test
    void pastTheMonthsLimitClientsAreWarnedAndPastItsDoubleRefused() {
        blog.site().with("{'akismet': {'monthlyChecks': 400}}");
        used(2);
        JsonNode usage = usage();
        assertThat(usage.path("limit").isInt()).isTrue();
        assertThat(usage.toString())
                .isEqualTo("{\"limit\":400,\"usage\":2,\"percentage\":\"0.50\",\"throttled\":false}");
        Answer before = blog.check(HAM);
        assertWord(before, "false");
        assertThat(before.header("X-akismet-alert-code")).isEmpty();

        used(398);
        Postroom.until(() -> !blog.check(HAM).header("X-akismet-alert-code").isEmpty());
        Answer over = blog.check(HAM);
        assertWord(over, "false");
        assertThat(over.header("X-akismet-alert-msg")).contains("400");
        assertThat(usage().path("throttled").asBoolean()).isFalse();

        used(400);
        Postroom.until(() -> blog.check(HAM).status() == 429);
        Answer refused = blog.check(HAM);
        assertThat(refused.text()).isEqualTo("invalid");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(refused.header("X-akismet-error")).isNotEmpty();
        assertThat(refused.header("X-akismet-debug-help")).isNotEmpty();
        assertThat(usage().path("throttled").asBoolean()).isTrue();
        assertThat(blog.say(true, HAM).status()).isEqualTo(200);

        blog.site().with("{'akismet': {'monthlyChecks': 0}}");
        Postroom.until(() -> blog.check(HAM).status() == 200);
        assertThat(usage().path("limit").asText()).isEqualTo("none");
    }

    @Test
    void eachBlogOfAKeyHasItsLineAndNoOtherKeySeesIt() {
        blog.check(HAM, "blog", "https://one.example");
        blog.check(SPAM, "blog", "https://one.example");
        blog.check("Another", "blog", "https://two.example/blog");
        blog.say(true, "Another", "blog", "https://two.example/blog");
        blog.another().check(HAM, "blog", "https://three.example");

        JsonNode sites = sites("");
        assertThat(sites.path(month).toString())
                .isEqualTo("[{\"site\":\"https://one.example\",\"api_calls\":2,\"spam\":1,\"ham\":1,\"missed_spam\":0,"
                        + "\"false_positives\":0,\"is_revoked\":false},{\"site\":\"https://two.example/blog\",\"api_calls\":1,"
                        + "\"spam\":0,\"ham\":1,\"missed_spam\":1,\"false_positives\":0,\"is_revoked\":false}]");
        assertThat(sites.path("limit").asInt()).isEqualTo(500);
        assertThat(sites.path("offset").asInt()).isZero();
        assertThat(sites.path("total").asInt()).isEqualTo(2);
        assertThat(sites("&order=missed_spam").path(month).path(0).path("site").asText())
                .isEqualTo("https://two.example/blog");
        assertThat(sites("&filter=TWO.ex").path("total").asInt()).isEqualTo(1);
        JsonNode second = sites("&limit=1&offset=1");
        assertThat(second.path(month).path(0).path("site").asText()).isEqualTo("https://two.example/blog");
        assertThat(second.path("total").asInt()).isEqualTo(2);
        assertThat(sites("&month=2020-01").path("2020-01").isEmpty()).isTrue();
        assertThat(sites("&limit=0").path("total").asInt()).isEqualTo(2);
    }

    @Test
    void theReportComesAsCsvToo() {
        blog.check(HAM, "blog", "=HYPERLINK(\"https://evil.example\",\"a\")");

        Answer csv = EdgeFixture.get("/1.2/key-sites?format=csv&api_key=" + blog.key());

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text()).isEqualTo("""
                        site,api_calls,spam,ham,missed_spam,false_positives,is_revoked\r
                        "'=HYPERLINK(""https://evil.example"",""a"")",1,0,1,0,0,false\r
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"&limit=-1&offset=-5", "&limit=x&offset=y&order=z", "&limit=99999999999&offset=99999999999"})
    void numbersThatAreNoneAreTheUsualOnes(String query) {
        blog.check(HAM);

        assertThat(sites(query).path(month)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "november", "2026", "-1", "99999-01", "'; drop table site; --"})
    void aMonthThatIsNoneIsDeclined(String month) {
        assertDeclined(
                AkismetBlog.post(
                        "/1.2/key-sites", AkismetBlog.form(java.util.Map.of("api_key", blog.key(), "month", month))),
                "month");
    }

    @Test
    void blogsWithoutEndAreCountedTogether() {
        jdbi.useHandle(
                handle -> handle.createUpdate("insert into akismet_usage (site_id, month, credential_id, blog, slot)"
                                + " select site_id, date_trunc('month', now() at time zone 'UTC')::date, id, 'https://' || n || '.example', 0"
                                + " from credential, generate_series(1, 1000) n where site_id = :site")
                        .bind("site", blog.site().key())
                        .execute());

        blog.check(HAM, "blog", "https://one-more.example");
        blog.check(HAM, "blog", "https://7.example");

        assertThat(sites("&filter=one-more").path("total").asInt()).isZero();
        JsonNode seventh = sites("&filter=//7.example").path(month).path(0);
        assertThat(seventh.path("api_calls").asInt()).isEqualTo(1);
        assertThat(sites("").path(month).path(0).path("site").asText()).isEmpty();
    }

    @Test
    void checksAppearInTheSitesStatisticsBesideItsComments() {
        blog.site().comment("/a", HAM);
        blog.check(HAM);
        blog.another().check(SPAM);

        JsonNode statistics = EdgeFixture.get(
                        blog.site().path("/statistics"),
                        "Authorization",
                        blog.site().bearer("moderate"))
                .json();

        assertThat(statistics.path("comments").path("published").asInt()).isEqualTo(1);
        assertThat(statistics.path("comments").path("spam").asInt()).isZero();
        assertThat(statistics.path("checks").toString())
                .isEqualTo("[{\"month\":\"" + month + "\",\"calls\":2,\"spam\":1,\"ham\":1,\"missedSpam\":0,"
                        + "\"falsePositives\":0}]");
    }

    @Test
    void checksAreForgottenInTime() {
        String text = "Come and have a look at the many fine things that our friends have made for you";
        String guid = blog.check(text).header("X-akismet-guid");
        String site = blog.site().key();
        assertThat(retention.dueAfter(6, site)).doesNotContainEntry("check-signals", 1);

        retention.after(8, site);
        Answer check = EdgeFixture.asAdmin("GET", blog.site().path("/checks/" + guid), "");
        assertThat(check.json().path("assessment").isNull()).isTrue();
        assertThat(rows("check_similarity where site_id = :site")).isZero();
        assertThat(rows("akismet_check where site_id = :site")).isEqualTo(1);

        retention.after(31, site);
        assertThat(rows("akismet_check where site_id = :site")).isZero();
        assertThat(usage().path("usage").asInt()).isEqualTo(1);

        retention.after(1_200, site);
        assertThat(usage().path("usage").asInt()).isZero();
    }

    @Test
    void whatIsKnownOfAPersonIsErasedWithTheirComments() {
        blog.check(HAM, "comment_author_email", "eve@example.org");
        blog.check(HAM, "comment_author_email", "ann@example.org");
        blog.say(true, HAM, "comment_author_email", "eve@example.org");

        Answer erased = EdgeFixture.asAdmin(
                "POST", blog.site().path("/moderation/data-requests"), "{'email': 'eve@example.org', 'kind': 'erase'}");

        assertThat(erased.status()).as(erased.toString()).isLessThan(300);
        Postroom.until(() -> rows("akismet_check where site_id = :site") == 1);
        assertThat(rows("lesson where site_id = :site")).isZero();
    }

    @Test
    void aRemovedSiteLeavesNothing() {
        blog.check("Come and have a look at the many fine things that our friends have made for you");
        String site = blog.site().key();

        assertThat(EdgeFixture.asAdmin("DELETE", "/api/v1/sites/" + site, "{'confirm': '" + site + "'}")
                        .status())
                .isEqualTo(204);

        Postroom.until(() -> rows("akismet_check where site_id = :site")
                        + rows("check_similarity where site_id = :site")
                        + rows("akismet_usage where site_id = :site")
                        + rows("site where site_id = :site")
                == 0);
        assertDeclined(blog.check(HAM), "not known");
    }

    private void used(int checks) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into akismet_usage (site_id, month, credential_id, blog, slot, api_calls, ham)"
                                + " select site_id, date_trunc('month', now() at time zone 'UTC')::date, id, 'x', 100, :n, :n"
                                + " from credential where site_id = :site on conflict (site_id, month, credential_id, blog, slot)"
                                + " do update set api_calls = akismet_usage.api_calls + :n")
                .bind("site", blog.site().key())
                .bind("n", checks)
                .execute());
    }

    private JsonNode usage() {
        return EdgeFixture.get("/1.2/usage-limit?api_key=" + blog.key()).json();
    }

    private JsonNode sites(String query) {
        return EdgeFixture.get("/1.2/key-sites?api_key=" + blog.key() + query).json();
    }

    private long rows(String from) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + from)
                .bind("site", blog.site().key())
                .mapTo(Long.class)
                .one());
    }
}
