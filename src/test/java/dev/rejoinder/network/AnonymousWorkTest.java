package dev.rejoinder.network;

import static dev.rejoinder.kit.EdgeFixture.get;
import static dev.rejoinder.kit.EdgeFixture.json;
import static dev.rejoinder.kit.EdgeFixture.send;
import static dev.rejoinder.kit.EdgeFixture.site;
import static dev.rejoinder.kit.EdgeFixture.submission;
import static dev.rejoinder.kit.EdgeFixture.utf8;
import static dev.rejoinder.kit.ProblemAssertions.assertInvalid;
import static dev.rejoinder.kit.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.EdgeFixture.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is computed without a credential comes out of one bucket for each network: here twenty a minute. */
@QuarkusTest
@TestProfile(SubmissionLimitsTest.Limits.class)
class AnonymousWorkTest {
    private static final int BUCKET = 30;
    private static int networks;

    private final String network = "192.0.2." + ++networks;
    private Site site;

    /** What costs one each time. */
    enum Work {
        PREVIEW("POST", "/preview", "{'text': 'Heat helped me'}"),
        REFUSED_PREVIEW("POST", "/preview", "{'text': ''}"),
        REFUSED_SUBMISSION("POST", "/comments", "{'page': '/a', 'text': ''}"),
        MALFORMED_SUBMISSION("POST", "/comments", "{'page': "),
        MALFORMED_COUNTS("POST", "/counts", "{'pages': 1}"),
        REFUSED_COUNTS("GET", "/counts?page=", null),
        REFUSED_EDIT("PATCH", "/comments/01890000-0000-7000-8000-000000000000", "{'text': 'Another'}"),
        REFUSED_WITHDRAWAL("DELETE", "/comments/01890000-0000-7000-8000-000000000000", null),
        REFUSED_REQUEST("POST", "/data-requests", "{'email': 'nobody', 'kind': 'export'}");

        private final String method;
        private final String path;
        private final String body;

        Work(String method, String path, String body) {
            this.method = method;
            this.path = path;
            this.body = body;
        }

        Answer ask(Site site, String network) {
            return body == null
                    ? send(method, site.path(path), null, "X-Forwarded-For", network, "Edit-Token", "wrong")
                    : json(method, site.path(path), body, "X-Forwarded-For", network, "Edit-Token", "wrong");
        }
    }

    @BeforeEach
    void open() {
        site = site();
    }

    @ParameterizedTest
    @EnumSource
    void itIsBoundedForANetworkAndForNoOther(Work work) {
        Answer limited = askedTooOften(() -> work.ask(site, network));

        assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 61);
        assertThat(limited.header("RateLimit-Policy")).isEqualTo("\"anonymous\";q=" + BUCKET + ";w=60");
        assertThat(limited.header("RateLimit")).startsWith("\"anonymous\";r=0;t=");
        // All share it.
        assertProblem(Work.PREVIEW.ask(site, network), "limited");
        assertProblem(Work.REFUSED_SUBMISSION.ask(site, network), "limited");
        Answer form = form("text=");
        assertThat(form.status()).isEqualTo(429);
        assertThat(form.header("Content-Type")).startsWith("text/html");
        assertThat(form.text()).contains("/what-was-typed");
        assertThat(Work.PREVIEW.ask(site, "203.0.113.1").status()).isEqualTo(200);
        assertThat(get(site.path("/thread?page=/a"), "X-Forwarded-For", network).status())
                .isEqualTo(200);
        assertThat(json(
                                "POST",
                                site.path("/comments"),
                                submission("/a", null, "The blog itself goes on"),
                                "X-Forwarded-For",
                                network,
                                "Authorization",
                                site.bearer("moderate"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refusalsOfFormsAndOfKeyedSubmissionsCountToo() {
        askedTooOften(() -> form("text="));
        String other = "203.0.113.2";
        assertThat(keyed("The first", other).status()).isEqualTo(201);

        assertProblem(keyed("Another", other), "idempotency-mismatch");
        Answer limited = askedTooOften(() -> keyed("Another", other));

        assertThat(limited.header("RateLimit-Policy")).startsWith("\"anonymous\"");
    }

    @Test
    void aSubmissionThatIsTakenCostsNothingHere() {
        for (int i = 0; i < 2 * BUCKET; i++) {
            assertThat(json(
                                    "POST",
                                    site().path("/comments"),
                                    submission("/a", null, "Heat helped me " + i),
                                    "X-Forwarded-For",
                                    network)
                            .status())
                    .isIn(201, 202);
        }
        assertThat(Work.PREVIEW.ask(site, network).status()).isEqualTo(200);
    }

    @Test
    void whatCostsLittleIsBoundedAtTenTimesAsMuch() {
        for (int i = 0; i < 5 * BUCKET; i++) {
            assertThat(get(site.path("/form"), "X-Forwarded-For", network).status())
                    .isEqualTo(200);
        }
        AtomicInteger page = new AtomicInteger();

        Answer limited = askedTooOften(
                () -> get(site.path("/counts?page=/" + page.incrementAndGet()), "X-Forwarded-For", network),
                15 * BUCKET);

        assertThat(limited.header("RateLimit-Policy")).startsWith("\"anonymous\"");
    }

    @Test
    void whatIsFarTooLongIsToldSoFieldByField() {
        String endless = "ann at example dot org ".repeat(1_000);

        assertInvalid(
                json(
                        "POST",
                        site.path("/comments"),
                        "{'page': '" + endless + "', 'title': '" + endless + "', 'url': '" + endless
                                + "', 'author': {'name': '" + endless + "', 'email': '" + endless + "', 'website': '"
                                + endless + "'}, 'text': '" + endless.repeat(4) + "'}",
                        "X-Forwarded-For",
                        network),
                "page",
                "title",
                "author.name",
                "author.email",
                "author.website",
                "text");
    }

    private static Answer askedTooOften(Supplier<Answer> work) {
        return askedTooOften(work, 2 * BUCKET);
    }

    /** The first refusal for asking too often; a slow machine refills the bucket meanwhile. */
    private static Answer askedTooOften(Supplier<Answer> work, int most) {
        for (int i = 0; i < most; i++) {
            Answer answer = work.get();
            if (answer.status() == 429) {
                return answer;
            }
        }
        throw new AssertionError("It was answered " + most + " times");
    }

    private Answer form(String fields) {
        return send(
                "POST",
                site.path("/comments"),
                utf8("page=/what-was-typed&" + fields),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-Forwarded-For",
                network);
    }

    private Answer keyed(String text, String from) {
        return json(
                "POST",
                site.path("/comments"),
                submission("/keyed", null, text),
                "X-Forwarded-For",
                from,
                "Idempotency-Key",
                "k");
    }
}
