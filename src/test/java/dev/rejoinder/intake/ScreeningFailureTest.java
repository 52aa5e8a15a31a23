package dev.rejoinder.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.kit.AkismetBlog;
import dev.rejoinder.kit.Answer;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.Draft.Posted;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.screening.FeatureVector;
import dev.rejoinder.screening.Features;
import dev.rejoinder.screening.Model;
import dev.rejoinder.screening.Models;
import dev.rejoinder.screening.Screening;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.heuristic.Heuristics;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invariant 1: what was not checked to the end is never published and never lost. */
@QuarkusTest
@TestProfile(ScreeningFailureTest.Failing.class)
class ScreeningFailureTest {
    private static final String PAGE = "/failing";

    /** By how much the clock of the screening goes on each time it is looked at. */
    private static final AtomicLong PACE = new AtomicLong();

    private static final AtomicLong TIME = new AtomicLong();
    /** A weight for every word, so that all of them are told. */
    private static final float[] FLAT = new float[FeatureVector.DIMENSIONS];

    static {
        Arrays.fill(FLAT, 1);
    }

    private Blog blog;

    public static class Failing extends FlowProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(BreakingScreening.class);
        }
    }

    /** The real screening with a check that breaks when it is told to, and a clock that is turned by hand. */
    @Alternative
    @Singleton
    static class BreakingScreening {
        @Produces
        @Singleton
        @Alternative
        Screening screening(BudgetSettings settings) {
            assertThat(settings.budget()).isPositive();
            return new Screening(Heuristics.inOrder(), Duration.ofSeconds(1), () -> TIME.addAndGet(PACE.get()));
        }

        @Produces
        @Singleton
        @Alternative
        Models models() {
            Model model = new Model() {
                @Override
                public int version() {
                    return 0;
                }

                @Override
                public boolean mayCondemn() {
                    return false;
                }

                @Override
                public List<Signal> signals(Features features, double logOdds) {
                    if (features.telling(FLAT, 1, 100).contains("\u201cbreak\u201d")) {
                        throw new IllegalStateException("told to");
                    }
                    return List.of();
                }
            };
            return site -> model;
        }
    }

    @BeforeEach
    void open() {
        blog = Blog.open().policy("suspect", "published", "clean", "published");
    }

    @AfterEach
    void timeStandsStill() {
        PACE.set(0);
    }

    @Test
    void aCheckThatBreaksLeavesTheCommentPending() {
        assertHeld(blog.say(PAGE, "Please break"), "screening-error");
        assertThat(blog.say(PAGE, "Please do not").status()).isEqualTo("published");
    }

    @Test
    void checksThatRunOutOfTimeLeaveTheCommentPending() {
        PACE.set(Duration.ofMillis(400).toNanos());

        assertHeld(blog.say(PAGE, "Fine"), "screening-overrun");
    }

    @Test
    void noEditLiftsTheHold() {
        Posted posted = blog.say(PAGE, "Please break");

        blog.edit(posted, "Fine");
        blog.edit(posted, "Fine, too");

        assertThat(blog.item(posted.id()).path("status").asText()).isEqualTo("pending");
        assertThat(blog.ids(PAGE)).isEmpty();
    }

    @Test
    void anEditThatCouldNotBeCheckedWaits() {
        Posted posted = blog.say(PAGE, "Fine");

        blog.edit(posted, "Now break");

        assertThat(blog.thread(PAGE).path("comments").path(0).path("html").asText())
                .isEqualTo("<p>Fine</p>");
        assertThat(Blog.tree(blog.own(posted)).path("pendingEdit").asBoolean()).isTrue();
    }

    @Test
    void anAkismetClientIsToldThatNothingWasDecidedSoThatItHoldsTheComment() {
        AkismetBlog client = AkismetBlog.of(blog.key());

        for (Answer answer : List.of(client.check("Please break"), overrun(client))) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text()).isNotIn("true", "false", "valid");
            assertThat(answer.header("X-akismet-error")).isEqualTo("incomplete");
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(answer.header("X-akismet-guid")).isNotEmpty();
        }
        AkismetBlog.assertWord(client.check("Please do not"), "false");
        AkismetBlog.assertWord(client.check("Please break", "honeypot_field_name", "hp", "hp", "x"), "true");
        AkismetBlog.assertWord(client.check("Please break", "comment_author", "viagra-test-123"), "true");
    }

    private static Answer overrun(AkismetBlog client) {
        PACE.set(Duration.ofMillis(400).toNanos());
        Answer answer = client.check("Fine");
        PACE.set(0);
        return answer;
    }

    @Test
    void aPersonMayPublishIt() {
        Posted posted = blog.say(PAGE, "Please break");

        blog.decide(posted.id(), "published");

        assertThat(blog.ids(PAGE)).containsExactly(posted.id());
    }

    private void assertHeld(Posted posted, String signal) {
        assertThat(posted.response().statusCode()).isEqualTo(202);
        assertThat(blog.ids(PAGE)).isEmpty();
        JsonNode item = blog.queue().path("items").path(0);
        assertThat(item.path("id").asText()).isEqualTo(posted.id());
        assertThat(item.path("assessment").path("signals").findValuesAsText("name"))
                .contains(signal);
    }
}
