package dev.rejoinder.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rejoinder.screening.heuristic.Heuristics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ScreeningTest {
    private static final Duration BUDGET = Duration.ofMillis(50);
    private static final Candidate PLAIN = Given.text("Thank you, that helped me.");
    private static final ScreeningSettings SETTINGS = Given.settings();

    private final AtomicLong nanos = new AtomicLong();
    private final Screening screening = new Screening(Heuristics.inOrder(), BUDGET, nanos::get);

    @Test
    void aPlainCommentIsClean() {
        assertThat(screening.screen(PLAIN, Circumstances.none(), SETTINGS))
                .returns(Verdict.CLEAN, Assessment::verdict)
                .returns(0, Assessment::modelVersion)
                .returns(true, Assessment::complete)
                .satisfies(assessment -> assertThat(assessment.probability()).isBetween(0.0, 0.1));
    }

    @Test
    void obviousSpamIsSpamWithTheStrongestSignalFirst() {
        String links = "http://a-b.com/x ".repeat(12);
        Assessment assessment = screening.screen(
                new Candidate(links, "Cheap Jerseys Outlet", null, null, 0),
                Circumstances.none().withDisposableAddress(true),
                SETTINGS);

        assertThat(assessment.verdict()).isEqualTo(Verdict.SPAM);
        assertThat(assessment.signals())
                .extracting(Signal::name)
                .contains("link-only", "keyword-name", "disposable-address")
                .startsWith("link-flood");
    }

    @Test
    void weightsAddUpInLogOdds() {
        Assessment assessment = screening(weighing("one", 1.5), weighing("two", 1.504), weighing("three", -1))
                .screen(PLAIN, Circumstances.none(), SETTINGS);

        assertThat(assessment.signals()).extracting(Signal::weight).containsExactly(1.5, 1.5, -1.0);
        assertThat(assessment.probability()).isCloseTo(1 / (1 + Math.exp(1)), within(1e-9));
    }

    @Test
    void extremeWeightsStayProbabilities() {
        assertThat(screening(weighing("much", 1e6))
                        .screen(PLAIN, Circumstances.none(), SETTINGS)
                        .probability())
                .isEqualTo(1);
        assertThat(screening(weighing("less", -1e6))
                        .screen(PLAIN, Circumstances.none(), SETTINGS)
                        .probability())
                .isZero();
    }

    @Test
    void aHeuristicThatThrowsHoldsTheCommentAndTheOthersStillRun() {
        Assessment assessment =
                screening(throwing(), overflowing(), weighing("one", 1)).screen(PLAIN, Circumstances.none(), SETTINGS);

        assertThat(assessment.signals())
                .containsExactly(
                        new Signal("one", 1, "it weighs"),
                        missed("screening-error", "could not run: throwing", "throwing"),
                        missed("screening-error", "could not run: overflowing", "overflowing"));
        assertThat(assessment).returns(Verdict.SUSPECT, Assessment::verdict).returns(false, Assessment::complete);
    }

    @Test
    void spamStaysSpamWhenACheckBreaks() {
        assertThat(screening(throwing(), weighing("one", 9)).screen(PLAIN, Circumstances.none(), SETTINGS))
                .returns(Verdict.SPAM, Assessment::verdict)
                .returns(false, Assessment::complete);
    }

    @Test
    void timeRunningOutHoldsTheCommentAndNamesWhatWasMissed() {
        Assessment assessment = screening(weighing("first", 1), slow(), weighing("last", 1))
                .screen(PLAIN, Circumstances.none(), SETTINGS);

        assertThat(assessment.signals())
                .containsExactly(
                        new Signal("first", 1, "it weighs"),
                        missed("screening-overrun", "out of time after 50 ms, not run: last, model", "last", "model"));
        assertThat(assessment).returns(Verdict.SUSPECT, Assessment::verdict).returns(false, Assessment::complete);
    }

    @Test
    void aModelThatThrowsHoldsTheComment() {
        Model broken = model(false, logOdds -> {
            throw new IllegalStateException("no weights");
        });

        assertThat(new Screening(List.of(), BUDGET, nanos::get).screen(PLAIN, Circumstances.none(), SETTINGS, broken))
                .returns(List.of(missed("screening-error", "could not run: model", "model")), Assessment::signals)
                .returns(false, Assessment::complete);
    }

    @Test
    void aModelAddsItsSignalsAndSeesWhatTheHeuristicsSaid() {
        Model learned = model(false, logOdds -> 3);

        assertThat(screening(weighing("one", 2)).screen(PLAIN, Circumstances.none(), SETTINGS, learned))
                .returns(7, Assessment::modelVersion)
                .returns(Verdict.SUSPECT, Assessment::verdict)
                .returns(
                        "on top of -1.0",
                        assessment -> assessment.signals().get(0).evidence());
    }

    @Test
    void whatWasLearnedCallsNothingSpamAloneBeforeItWasTaughtEnough() {
        Model sure = model(false, logOdds -> 8);
        Model proven = model(true, logOdds -> 8);

        assertThat(screening().screen(PLAIN, Circumstances.none(), SETTINGS, sure))
                .returns(Verdict.SUSPECT, Assessment::verdict);
        assertThat(screening(weighing("one", 3.9)).screen(PLAIN, Circumstances.none(), SETTINGS, sure))
                .returns(Verdict.SUSPECT, Assessment::verdict);
        assertThat(screening(weighing("one", 4)).screen(PLAIN, Circumstances.none(), SETTINGS, sure))
                .returns(Verdict.SPAM, Assessment::verdict);
        assertThat(screening().screen(PLAIN, Circumstances.none(), SETTINGS, proven))
                .returns(Verdict.SPAM, Assessment::verdict);
    }

    @Test
    void nothingLearnedExcusesWhatAModeratorBlockedOrOnlyAProgramDoes() {
        Model kind = model(true, logOdds -> -8);
        Circumstances filled = Circumstances.none().withHoneypotFilled(true);

        assertThat(screening.screen(Given.text("buy viagra"), Circumstances.none(), Given.settings("viagra"), kind))
                .returns(Verdict.SUSPECT, Assessment::verdict);
        assertThat(screening.screen(PLAIN, filled, SETTINGS, kind)).returns(Verdict.SPAM, Assessment::verdict);
        assertThat(screening.screen(Given.text("[url=http://a-b.com]x[/url]"), Circumstances.none(), SETTINGS, kind))
                .returns(Verdict.CLEAN, Assessment::verdict);
    }

    @Test
    void anAssessmentNamesTheChecksThatDidNotRun() {
        assertThat(screening(throwing(), weighing("one", 1), slow(), weighing("last", 1))
                        .screen(PLAIN, Circumstances.none(), SETTINGS)
                        .missed())
                .containsExactly("throwing", "last", "model");
    }

    @Test
    void theBlogsOwnReplyIsCleanAndSaysSo() {
        assertThat(Assessment.official())
                .returns(Verdict.CLEAN, Assessment::verdict)
                .returns(0.0, Assessment::probability)
                .returns(true, Assessment::complete)
                .extracting(assessment -> assessment.signals().get(0))
                .returns("official", Signal::name)
                .returns(0.0, Signal::weight);
    }

    @Test
    void everyHeuristicHasANameOfItsOwnInKebabCase() {
        assertThat(Heuristics.inOrder())
                .extracting(Heuristic::name)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-z]+(-[a-z]+)*"));
    }

    private static Signal missed(String name, String evidence, String... checks) {
        return new Signal(name, 0, evidence, null, null, List.of(checks));
    }

    private static Model model(boolean proven, DoubleUnaryOperator says) {
        return new Model() {
            @Override
            public int version() {
                return 7;
            }

            @Override
            public boolean mayCondemn() {
                return proven;
            }

            @Override
            public List<Signal> signals(Features features, double logOdds) {
                return List.of(new Signal("learned", says.applyAsDouble(logOdds), "on top of " + logOdds));
            }
        };
    }

    private Screening screening(Heuristic... heuristics) {
        return new Screening(List.of(heuristics), BUDGET, nanos::get);
    }

    private static Heuristic weighing(String name, double weight) {
        return new Scripted(name, () -> List.of(new Signal(name, weight, "it weighs")));
    }

    private static Heuristic throwing() {
        return new Scripted("throwing", () -> {
            throw new IllegalStateException("a bug");
        });
    }

    private static Heuristic overflowing() {
        return new Scripted("overflowing", () -> {
            throw new StackOverflowError();
        });
    }

    private Heuristic slow() {
        return new Scripted("slow", () -> {
            nanos.addAndGet(BUDGET.toNanos() + 1);
            return List.of();
        });
    }
}
