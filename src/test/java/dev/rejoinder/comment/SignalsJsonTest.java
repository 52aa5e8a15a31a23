package dev.rejoinder.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalsJsonTest {
    @Test
    void whatASignalCarriesComesBack() {
        List<Signal> signals = List.of(
                new Signal("link-flood", 2.4, "4 links, 2 allowed", new Span(3, 90)).against(2),
                new Signal("screening-error", 0, "could not run: x", null, null, List.of("x", "model")));

        assertThat(SignalsJson.read(SignalsJson.written(signals))).isEqualTo(signals);
    }

    @Test
    void whatIsNotThereTakesNoPlace() {
        assertThat(SignalsJson.written(List.of(new Signal("flattery", 1, "says \u201cnice\u201d"))))
                .isEqualTo("[{\"name\":\"flattery\",\"weight\":1.0,\"evidence\":\"says \u201cnice\u201d\"}]");
    }

    @Test
    void signalsOfOtherVersionsAreRead() {
        assertThat(SignalsJson.read("[{\"name\":\"x\",\"weight\":1,\"evidence\":\"y\",\"colour\":\"red\"}]"))
                .containsExactly(new Signal("x", 1, "y"));
    }
}
