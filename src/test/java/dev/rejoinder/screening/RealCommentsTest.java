package dev.rejoinder.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.screening.heuristic.Heuristics;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How real readers fare with the default settings: few held, hardly any called spam. */
class RealCommentsTest {
    private final Screening screening = new Screening(Heuristics.inOrder(), Duration.ofSeconds(60), System::nanoTime);

    @Test
    void commentsOfTwentyYearsOfAProgrammersBlogPass() {
        assertPasses(SharedData.rows("load/haacked.ndjson").stream()
                .map(row -> Given.text(SharedData.plainText(row.path("body").asText())))
                .toList());
    }

    @Test
    void goodCommentsOfManyBlogsPass() {
        assertPasses(ham("spam/blog.jsonl").toList());
    }

    @Test
    void goodCommentsInOtherLanguagesPass() {
        assertPasses(ham("spam/ham-multi.jsonl").toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"spam/youtube.jsonl", "spam/youtube-id.jsonl", "spam/sms.jsonl", "spam/chat.jsonl"})
    void whatFriendsWriteIsHardlyTouched(String file) {
        long held = ham(file)
                .filter(comment -> screening
                                .screen(comment, Circumstances.none(), Given.settings())
                                .verdict()
                        != Verdict.CLEAN)
                .count();

        assertThat(held).isLessThan(ham(file).count() / 100);
    }

    /** The share of spam that ranks above all but one in a hundred of the good ones beside it. */
    @ParameterizedTest
    @CsvSource({
        "spam/blog.jsonl, 0.55",
        "spam/youtube.jsonl, 0.65",
        "spam/youtube-id.jsonl, 0.7",
        "spam/sms.jsonl, 0.75",
        "spam/chat.jsonl, 0.65"
    })
    void spamRanksAboveWhatIsGood(String file, double least) {
        List<Double> good = ham(file)
                .map(this::probability)
                .sorted(Comparator.reverseOrder())
                .toList();
        double threshold = good.get(good.size() / 100);
        List<Double> spam = of("spam", file).map(this::probability).toList();

        assertThat(spam.stream().filter(probability -> probability > threshold).count() / (double) spam.size())
                .isGreaterThan(least);
    }

    private double probability(Candidate comment) {
        return screening.screen(comment, Circumstances.none(), Given.settings()).probability();
    }

    private static Stream<Candidate> ham(String file) {
        return of("ham", file);
    }

    private static Stream<Candidate> of(String label, String file) {
        return SharedData.rows(file).stream()
                .filter(row -> row.path("label").asText().equals(label))
                .map(row -> Given.text(row.path("text").asText()));
    }

    private void assertPasses(List<Candidate> comments) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (Candidate comment : comments) {
            Assessment assessment = screening.screen(comment, Circumstances.none(), Given.settings());
            assertThat(assessment.complete()).isTrue();
            verdicts.merge(assessment.verdict(), 1, Integer::sum);
        }
        double spam = verdicts.getOrDefault(Verdict.SPAM, 0);
        double held = spam + verdicts.getOrDefault(Verdict.SUSPECT, 0);
        assertThat(held / comments.size()).as("held: " + verdicts).isLessThan(0.02);
        assertThat(spam / comments.size()).as("spam: " + verdicts).isLessThan(0.002);
    }
}
