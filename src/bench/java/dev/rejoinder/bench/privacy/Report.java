package dev.rejoinder.bench.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table of all that was measured, and the same as JSON. */
record Report(int rows, List<Outcome> outcomes) {
    private static final String HEAD = """
            | work | things | seconds | a second | reading p50, p99 ms | alone | ratios | commenting p50, p99 ms | alone | ratios |
            |---|---|---|---|---|---|---|---|---|---|
            """;

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(HEAD);
        outcomes.forEach(outcome -> table.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %.2f | %,.0f | %s |%n",
                outcome.work(),
                outcome.things(),
                outcome.seconds(),
                outcome.things() / outcome.seconds(),
                felt(outcome.alone(), outcome.beside()))));
        return table.toString();
    }

    void write(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode all = json.createObjectNode().put("rows", rows);
        all.set("works", json.valueToTree(outcomes));
        json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
    }

    private static String felt(@Nullable Felt alone, @Nullable Felt beside) {
        if (alone == null || beside == null) {
            return " | | | | | ";
        }
        return String.join(
                " | ",
                beside.reading(),
                alone.reading(),
                ratios(beside.readP50() / alone.readP50(), beside.readP99() / alone.readP99()),
                beside.commenting(),
                alone.commenting(),
                ratios(beside.commentP50() / alone.commentP50(), beside.commentP99() / alone.commentP99()));
    }

    private static String ratios(double median, double high) {
        return String.format(Locale.ROOT, "%.1f, %.1f", median, high);
    }
}
