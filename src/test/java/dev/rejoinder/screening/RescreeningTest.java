package dev.rejoinder.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.screening.heuristic.Heuristics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** An edit is judged as a submission is, and what spoke against how an earlier text came in still does. */
class RescreeningTest {
    private static final String CONCERNS = "/dev/rejoinder/screening/concerns.csv";
    private static final Candidate PLAIN = Given.text("Thank you, that helped me.");
    private static final ScreeningSettings SETTINGS = Given.settings();

    private final Screening screening = new Screening(Heuristics.inOrder(), Duration.ofMinutes(1), () -> 0);

    @Test
    void theTextIsJudgedAfreshAndWhatSpokeAgainstTheSubmissionStays() {
        Assessment first = screening.screen(
                Given.text("[url=http://a-b.com]x[/url] and viagra"),
                Circumstances.none().withNearDuplicates(2).withForeignOrigin(true),
                Given.settings("viagra"));
        assertThat(first.verdict()).isEqualTo(Verdict.SPAM);

        Assessment second = screening.rescreen(
                PLAIN, first.signals(), Circumstances.none(), Given.settings("viagra"), new NoModel());

        assertThat(second.signals()).extracting(Signal::name).containsExactly("near-duplicates", "null-origin");
        assertThat(second.verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(screening
                        .rescreen(
                                Given.text("viagra"),
                                second.signals(),
                                Circumstances.none(),
                                Given.settings("viagra"),
                                new NoModel())
                        .verdict())
                .isEqualTo(Verdict.SPAM);
    }

    @Test
    void ofTheCircumstancesOfBothTextsTheWorseCount() {
        assertThat(weights(around(2, 0, 0), around(1, 9, 0)))
                .isEqualTo(Map.of("near-duplicates", 3.0, "network-velocity", 4.0));
        assertThat(weights(around(1, 0, 0), around(3, 0, 0))).isEqualTo(Map.of("near-duplicates", 4.25));
    }

    @Test
    void trustIsNotKeptByWhoHasLostIt() {
        assertThat(weights(around(0, 0, 5), around(0, 0, 1))).isEqualTo(Map.of("author-record", -0.5));
        assertThat(weights(around(0, 0, 5), around(0, 0, 0))).isEmpty();
        assertThat(weights(around(0, 0, 0), around(0, 0, 5))).isEqualTo(Map.of("author-record", -1.0));
    }

    @Test
    void aCheckThatItCannotRepeatIsStillMissed() {
        Signal missedText = missed("screening-error", "link-flood");
        Signal missedFact = missed("screening-error", "network-velocity");
        Signal overrun = missed("screening-overrun", "null-origin", "model");
        Signal untold = new Signal("screening-error", 0, "could not run: link-flood");

        assertThat(plain(missedText).complete()).isTrue();
        assertThat(plain(missedFact).complete()).isFalse();
        assertThat(plain(overrun).complete()).isFalse();
        assertThat(plain(untold).complete()).isFalse();
    }

    /** A new heuristic needs its line in the table. */
    @Test
    void everyHeuristicConcernsEitherTheTextOrTheCircumstances() throws Exception {
        Map<String, Boolean> ofCircumstances = new TreeMap<>();
        for (Heuristic heuristic : Heuristics.inOrder()) {
            assertThat(heuristic instanceof Heuristic.OfText)
                    .as(heuristic.name())
                    .isNotEqualTo(heuristic instanceof Heuristic.OfCircumstances);
            ofCircumstances.put(heuristic.name(), heuristic instanceof Heuristic.OfCircumstances);
        }
        try (var table = getClass().getResourceAsStream(CONCERNS)) {
            assertThat(new String(table.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines())
                    .containsExactlyInAnyOrderElementsOf(ofCircumstances.entrySet().stream()
                            .map(each -> each.getKey() + "," + (each.getValue() ? "circumstances" : "text"))
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = CONCERNS)
    void aVerdictIsOwedToTheHalfThatASignalConcerns(String heuristic, String concern) {
        Assessment found = new Assessment(Verdict.SUSPECT, 0.7, List.of(new Signal(heuristic, 4, "it weighs")), 0);

        assertThat(screening.attribution(found))
                .isEqualTo(
                        concern.equals("text")
                                ? new Attribution(Verdict.SUSPECT, Verdict.CLEAN)
                                : new Attribution(Verdict.CLEAN, Verdict.SUSPECT));
    }

    @Test
    void whatWasLearnedConcernsTheTextAndNoHalfIsStrongerThanTheWhole() {
        List<Signal> signals = List.of(
                new Signal("learned", 8, "words seen in spam here"),
                new Signal("network-velocity", 2, "x"),
                new Signal("null-origin", 0.5, "x"));

        assertThat(screening.attribution(new Assessment(Verdict.SUSPECT, 0.99, signals, 1)))
                .isEqualTo(new Attribution(Verdict.SUSPECT, Verdict.CLEAN));
    }

    private static Circumstances around(int duplicates, int lastMinute, int published) {
        return Circumstances.none()
                .withNearDuplicates(duplicates)
                .withFromNetwork(lastMinute, lastMinute)
                .withAuthor(new AuthorRecord(published, 0));
    }

    private Map<String, Double> weights(Circumstances before, Circumstances now) {
        Assessment first = screening.screen(PLAIN, before, SETTINGS, new NoModel());
        return screening.rescreen(PLAIN, first.signals(), now, SETTINGS, new NoModel()).signals().stream()
                .collect(Collectors.toMap(Signal::name, Signal::weight));
    }

    private Assessment plain(Signal earlier) {
        return screening.rescreen(PLAIN, List.of(earlier), Circumstances.none(), SETTINGS, new NoModel());
    }

    private static Signal missed(String name, String... checks) {
        return new Signal(name, 0, "whatever it says", null, null, List.of(checks));
    }
}
