package dev.rejoinder.akismet.protocol;

import static dev.rejoinder.kit.AkismetBlog.HAM;
import static dev.rejoinder.kit.AkismetBlog.HOME;
import static dev.rejoinder.kit.AkismetBlog.assertDeclined;
import static dev.rejoinder.kit.AkismetBlog.assertWord;
import static dev.rejoinder.kit.AkismetBlog.form;
import static dev.rejoinder.kit.AkismetBlog.post;
import static dev.rejoinder.kit.AkismetBlog.postTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.AkismetBlog;
import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.kit.Overheard;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By which key an Akismet client is let in, wherever it puts it, and what becomes of those who guess. */
@QuarkusTest
@TestProfile(AkismetKeyTest.Guessable.class)
class AkismetKeyTest {
    /** Three wrong keys a minute, and a network for each test. */
    public static class Guessable extends FlowProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> all = new HashMap<>(super.getConfigOverrides());
            all.put("rejoinder.akismet.wrong-keys", "3");
            return all;
        }
    }

    private static final String WRONG = "0123456789ab";
    private static int networks;

    private final Jdbi jdbi;
    private final String network = "9.9.7." + ++networks;
    private AkismetBlog blog;

    AkismetKeyTest(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @BeforeEach
    void open() {
        blog = AkismetBlog.open();
    }

    @Test
    void aKeyIsTwelveHexadecimalDigitsForWordPressTakesNoOthers() {
        for (int i = 0; i < 5; i++) {
            assertThat(blog.another().key()).matches("[0-9a-f]{12}");
        }
    }

    @Test
    void aKeyIsVerifiedAsKeyElseAsApiKey() {
        assertWord(verify("key=" + blog.key()), "valid");
        assertWord(verify("api_key=" + blog.key()), "valid");
        assertWord(verify("api_key=" + WRONG + "&key=" + blog.key().toUpperCase(Locale.ROOT)), "valid");
        assertDeclined(verify("key=" + WRONG + "&api_key=" + blog.key()), "not known");
        assertDeclined(verify("blog=x"), "missing");
        assertDeclined(verify(""), "missing");
    }

    @Test
    void elsewhereItIsTheApiKeyElseTheFirstLabelOfTheHostNameInAnyCase() {
        String rest = form(Map.of("blog", HOME, "user_ip", "8.8.4.4", "comment_content", HAM));
        String host = "." + "comments.example:8080";

        assertWord(postTo(blog.key() + host, "/1.1/comment-check", rest), "false");
        assertWord(postTo(blog.key().toUpperCase(Locale.ROOT) + host, "/1.1/comment-check", rest), "false");
        assertWord(postTo(blog.key() + host, "/1.1/verify-key", "blog=x"), "valid");
        assertWord(postTo(WRONG + host, "/1.1/comment-check", rest + "&api_key=" + blog.key()), "false");
        assertDeclined(postTo(blog.key() + host, "/1.1/comment-check", rest + "&api_key=" + WRONG), "not known");
        assertWord(postTo(blog.key() + host, "/1.1/comment-check", rest + "&key=F+minor"), "false");
        assertWord(postTo("comments.example", "/1.1/comment-check", rest + "&key=" + blog.key()), "false");
        assertDeclined(postTo("comments.example", "/1.1/comment-check", rest), "missing");
        assertDeclined(postTo("www-comments.example", "/1.1/comment-check", rest), "missing");
        assertDeclined(postTo(blog.key(), "/1.1/comment-check", rest), "missing");
        assertWord(postTo(blog.key() + host, "/1.1/submit-spam", rest), AkismetBlog.THANKS);
        assertThat(postTo(blog.key() + host, "/1.2/usage-limit", "")
                        .json()
                        .path("usage")
                        .asInt())
                .isPositive();
    }

    @Test
    void keysInTheHostNameCanBeSwitchedOffForASite() {
        blog.site().with("{'akismet': {'hostKeys': false}}");
        String rest = form(Map.of("blog", HOME, "user_ip", "8.8.4.4", "comment_content", HAM));

        assertDeclined(postTo(blog.key() + ".comments.example", "/1.1/comment-check", rest), "switched off");
        assertDeclined(postTo(blog.key() + ".comments.example", "/1.1/verify-key", rest), "switched off");
        assertWord(blog.check(HAM), "false");
    }

    @Test
    void aKeyThatIsRevokedOrWhoseTimeIsOverIsGoodNoMore() {
        String path = blog.site().path("/credentials");
        String id = EdgeFixture.asAdmin("GET", path, "")
                .json()
                .path("credentials")
                .path(0)
                .path("id")
                .asText();
        jdbi.useHandle(handle -> handle.execute(
                "update credential set expires_at = now() - interval '1 second' where site_id = ?",
                blog.site().key()));

        Answer over = blog.check(HAM);
        assertDeclined(over, "over");
        assertThat(over.header("X-akismet-alert-code")).isNotEmpty();
        assertThat(over.header("X-akismet-alert-msg")).contains("no longer valid");

        assertThat(EdgeFixture.asAdmin("DELETE", path + "/" + id, "").status()).isEqualTo(204);
        Answer revoked = blog.check(HAM);
        assertDeclined(revoked, "not known");
        assertThat(revoked.header("X-akismet-alert-code")).isEmpty();
    }

    @Test
    void onlyACredentialOfScopeScreenHasOne() {
        assertThat(blog.site().credential("m", "moderate", "administer").json().has("akismetKey"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"usage-limit", "key-sites"})
    void aWrongKeyIsAnsweredInvalidOnTheLaterCallsToo(String call) {
        assertDeclined(EdgeFixture.get("/1.2/" + call + "?api_key=" + WRONG, "X-Forwarded-For", network), "not known");
        assertDeclined(EdgeFixture.get("/1.2/" + call, "X-Forwarded-For", network), "missing");
        assertDeclined(post("/1.2/" + call, "api_key=" + WRONG, "X-Forwarded-For", network), "not known");
    }

    @Test
    void whoGuessesIsToldNothingForAWhileAndOthersGoOn() {
        for (int i = 0; i < 3; i++) {
            assertDeclined(verify("key=" + WRONG), "not known");
        }

        Answer right = verify("key=" + blog.key());
        assertThat(right.status()).isEqualTo(429);
        assertThat(right.text()).isEqualTo("invalid");
        assertThat(Integer.parseInt(right.header("Retry-After"))).isBetween(1, 60);
        assertThat(verify("key=" + WRONG).status()).isEqualTo(429);
        assertWord(post("/1.1/verify-key", "key=" + blog.key(), "X-Forwarded-For", "9.9.6.1"), "valid");
    }

    @Test
    void whatWasGoodFromANetworkStaysGoodWhenSomebodyElseThereGuesses() {
        assertWord(verify("key=" + blog.key()), "valid");
        for (int i = 0; i < 4; i++) {
            verify("key=" + WRONG);
        }

        assertWord(verify("key=" + blog.key()), "valid");
        assertThat(verify("key=" + blog.another().key()).status()).isEqualTo(429);
    }

    @Test
    void theKeyIsNeitherLoggedNorStored() throws Exception {
        byte[] plainHash =
                MessageDigest.getInstance("SHA-256").digest(blog.key().getBytes(StandardCharsets.US_ASCII));
        try (Overheard log = new Overheard()) {
            verify("key=" + blog.key());
            blog.check(HAM);
            blog.say(true, HAM);
            EdgeFixture.get("/1.2/key-sites?api_key=" + blog.key());
            EdgeFixture.get("/1.2/nothing?api_key=" + blog.key());
            postTo(blog.key() + ".comments.example", "/1.1/comment-check", "blog=x&user_ip=%");
            assertThat(log.all().toLowerCase(Locale.ROOT)).doesNotContain(blog.key());
        }
        String stored = jdbi.withHandle(
                handle -> handle.createQuery("select string_agg(c::text, ' ') from credential c where site_id = :site")
                        .bind("site", blog.site().key())
                        .mapTo(String.class)
                        .one());
        assertThat(stored)
                .doesNotContain(blog.key())
                // Of so short a secret a hash without a key is found by trying.
                .doesNotContain(java.util.HexFormat.of().formatHex(plainHash));
    }

    @Test
    void aKeyFromBeforeThatIsGoodAndIsStoredAnewWhenItIsUsed() throws Exception {
        byte[] plainHash =
                MessageDigest.getInstance("SHA-256").digest(blog.key().getBytes(StandardCharsets.US_ASCII));
        jdbi.useHandle(handle -> handle.execute(
                "update credential set akismet_key_hash = ? where site_id = ?",
                plainHash,
                blog.site().key()));

        assertWord(blog.check(HAM), "false");

        byte[] stored = jdbi.withHandle(
                handle -> handle.createQuery("select akismet_key_hash from credential where site_id = :site")
                        .bind("site", blog.site().key())
                        .mapTo(byte[].class)
                        .one());
        assertThat(stored).isNotEqualTo(plainHash);
        assertWord(blog.check(HAM), "false");
    }

    @Test
    void aKeyOpensItsOwnSiteAlone() {
        AkismetBlog other = AkismetBlog.open();
        blog.check(HAM);

        assertThat(EdgeFixture.get("/1.2/usage-limit?api_key=" + other.key())
                        .json()
                        .path("usage")
                        .asInt())
                .isZero();
        assertThat(EdgeFixture.get(blog.site().path("/thread?page=/a"), "Authorization", "Bearer " + blog.key())
                        .status())
                .isEqualTo(200);
        assertThat(EdgeFixture.get(blog.site().path("/moderation/queue"), "Authorization", "Bearer " + blog.key())
                        .status())
                .isEqualTo(401);
    }

    private Answer verify(String form) {
        return post("/1.1/verify-key", form, "X-Forwarded-For", network);
    }
}
