package dev.rejoinder.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** The collection of real and composed cases beside the project: counts what is found exactly, missed and touched. */
class MaskingCasesTest {
    private static final Logger LOG = Logger.getLogger(MaskingCasesTest.class);
    private static final int EXACT_PERCENT = 95;
    private static final int MOST_TOUCHED = 1;

    private final AddressMasker masker = new AddressMasker();

    @Test
    void nearlyAllAddressesAreFoundExactlyAndNearlyNothingElseIsTouched() throws IOException {
        Map<String, int[]> byKind = new TreeMap<>();
        int positives = 0;
        int exact = 0;
        int touched = 0;
        for (JsonNode row : rows()) {
            if (row.path("ambiguous").asBoolean()) {
                continue;
            }
            String text = row.get("text").textValue();
            List<List<Integer>> found = masker.find(text).stream()
                    .map(s -> List.of(s.start(), s.end()))
                    .toList();
            boolean right = found.equals(spans(row));
            int[] counts = byKind.computeIfAbsent(row.get("kind").textValue(), k -> new int[3]);
            if (row.get("positive").booleanValue()) {
                positives++;
                exact += right ? 1 : 0;
                counts[right ? 0 : 1]++;
            } else if (!right) {
                touched++;
                counts[2]++;
            }
            if (!right) {
                LOG.infof("%s: %s at %s, not %s", row.get("id"), text, found, spans(row));
            }
        }
        byKind.forEach((kind, c) -> LOG.infof("%-22s exact %d missed %d touched %d", kind, c[0], c[1], c[2]));
        LOG.infof("exact %d of %d, touched %d", exact, positives, touched);
        assertThat(exact * 100).isGreaterThanOrEqualTo(positives * EXACT_PERCENT);
        assertThat(touched).isLessThanOrEqualTo(MOST_TOUCHED);
    }

    @Test
    void maskedTextsHoldNothingMore() throws IOException {
        for (JsonNode row : rows()) {
            for (MaskingStyle style : List.of(MaskingStyle.HIDDEN, MaskingStyle.PARTIAL)) {
                String masked = masker.mask(row.get("text").textValue(), style).text();
                assertThat(masker.find(masked)).as(masked).isEmpty();
            }
        }
    }

    private static List<List<Integer>> spans(JsonNode row) {
        List<List<Integer>> spans = new ArrayList<>();
        row.get("spans_utf16")
                .forEach(s -> spans.add(List.of(s.get(0).intValue(), s.get(1).intValue())));
        return spans;
    }

    private static List<JsonNode> rows() throws IOException {
        Path file =
                Path.of(System.getProperty("rejoinder.shared", "../shared"), "data/masking/email_masking_cases.jsonl");
        assumeTrue(Files.exists(file), "the masking cases are not beside the project");
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            rows.add(json.readTree(line));
        }
        return rows;
    }
}
