package dev.rejoinder.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How real readers fare with the default settings: few held, hardly any called spam. */
class RealCommentsTest {
    private final Screening screening = new Screening(Duration.ofSeconds(60), System::nanoTime);

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

    private static Stream<Candidate> ham(String file) {
        return SharedData.rows(file).stream()
                .filter(row -> row.path("label").asText().equals("ham"))
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
