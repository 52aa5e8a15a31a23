package dev.rejoinder.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.screening.Screening;
import dev.rejoinder.screening.heuristic.Heuristics;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DisclosureTextsTest {
    @Test
    void everyCheckThatRunsIsPutIntoWords() {
        assertThat(new Screening(Heuristics.inOrder(), Duration.ofSeconds(1), System::nanoTime).heuristics())
                .isNotEmpty()
                .allSatisfy(check -> assertThat(DisclosureTexts.inWords(check)).isNotEqualTo(check.replace('-', ' ')));
    }
}
