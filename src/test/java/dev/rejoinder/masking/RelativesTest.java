package dev.rejoinder.masking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways of writing addresses that belong together, by kind, and what looks like them and is left alone. */
class RelativesTest {
    private final AddressMasker masker = new AddressMasker();

    /** @param marked the text, its addresses between {@code ⟦} and {@code ⟧}; none in kinds that begin with "left" */
    record Relative(String kind, String marked) {}

    @ParameterizedTest
    @MethodSource("relatives")
    void eachIsFoundJustWhereItStandsOrLeftAlone(Relative relative) {
        String text = Marked.plain(relative.marked());

        assertThat(Marked.with(text, masker.find(text))).isEqualTo(relative.marked());
        for (MaskingStyle style : List.of(MaskingStyle.HIDDEN, MaskingStyle.PARTIAL)) {
            assertThat(masker.find(masker.mask(text, style).text())).isEmpty();
        }
    }

    static List<Relative> relatives() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Relative> relatives = new ArrayList<>();
        try (InputStream in = RelativesTest.class.getResourceAsStream("relatives.jsonl")) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : all.lines().toList()) {
                relatives.add(json.readValue(line, Relative.class));
            }
        }
        return relatives;
    }
}
