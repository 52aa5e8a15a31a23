package dev.rejoinder.bench.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The table of all that was measured, and the same as JSON. */
record Report(List<Work.Outcome> outcomes) {
    private static final String HEAD = """
            | work | a second | p50, p99 ms | yardstick | a second | p50, p99 ms | ratio by round | of processor time | asked | |
            |---|---|---|---|---|---|---|---|---|---|
            """;

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(HEAD);
        for (Work.Outcome outcome : outcomes) {
            outcome.work().claims().forEach(claim -> table.append(line(outcome, claim)));
        }
        outcomes.forEach(outcome -> table.append(held(outcome)));
        Spread others = Spread.of(outcomes.stream()
                .flatMap(outcome -> outcome.samples().stream())
                .flatMap(List::stream)
                .mapToDouble(sample -> 100 * sample.others()));
        return table.append("other programs took ")
                .append(others.as("%.0f"))
                .append(" per cent of the machine meanwhile\n")
                .toString();
    }

    /** Requests that were refused or broke off while it counted. */
    long refused() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.samples().stream())
                .flatMap(List::stream)
                .mapToLong(Sample::refused)
                .sum();
    }

    void write(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ArrayNode works = json.createArrayNode();
        for (Work.Outcome outcome : outcomes) {
            ObjectNode work = works.addObject().put("work", outcome.work().name());
            ObjectNode samples = work.putObject("samples");
            for (int i = 0; i < outcome.samples().size(); i++) {
                samples.set(
                        outcome.work().contenders().get(i).name(),
                        json.valueToTree(outcome.samples().get(i)));
            }
            ArrayNode claims = work.putArray("claims");
            for (Claim claim : outcome.work().claims()) {
                Spread ratio = claim.ratio(outcome.samples());
                claims.addObject()
                        .put("work", claim.work())
                        .put(
                                "yardstick",
                                outcome.work()
                                        .contenders()
                                        .get(claim.yardstick())
                                        .name())
                        .put("bound", claim.bound())
                        .put("met", claim.isMet(ratio))
                        .put("ratioOfCosts", cost(outcome, claim))
                        .set("ratio", json.valueToTree(ratio));
            }
        }
        json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), works);
    }

    private static String line(Work.Outcome outcome, Claim claim) {
        Spread ratio = claim.ratio(outcome.samples());
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %s %.2f (%.2f to %.2f) | %s | %s %.2f | %s |%n",
                claim.work(),
                rate(outcome, claim.ours()),
                times(outcome, claim.ours()),
                outcome.work().contenders().get(claim.yardstick()).name(),
                rate(outcome, claim.yardstick()),
                times(outcome, claim.yardstick()),
                claim.ofTimes() ? "time" : "rate",
                ratio.median(),
                ratio.least(),
                ratio.most(),
                cost(outcome, claim),
                claim.ofTimes() ? "at most" : "at least",
                claim.bound(),
                claim.isMet(ratio) ? "met" : "SHORT");
    }

    private static String cost(Work.Outcome outcome, Claim claim) {
        boolean isCosted = outcome.work().contenders().get(claim.ours()).isCosted();
        return isCosted ? claim.ratioOfCosts(outcome.samples()).as("%.2f") : "";
    }

    private static String rate(Work.Outcome outcome, int place) {
        return spread(outcome, place, Sample::rate).as("%,.0f");
    }

    private static String times(Work.Outcome outcome, int place) {
        return String.format(
                Locale.ROOT,
                "%.2f, %.2f",
                spread(outcome, place, Sample::p50).median(),
                spread(outcome, place, Sample::p99).median());
    }

    private static Spread spread(Work.Outcome outcome, int place, ToDoubleFunction<Sample> figure) {
        return Spread.of(outcome.samples().get(place).stream().mapToDouble(figure));
    }

    private static String held(Work.Outcome outcome) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < outcome.samples().size(); i++) {
            long published = outcome.samples().get(i).stream()
                    .mapToLong(Sample::published)
                    .sum();
            long held =
                    outcome.samples().get(i).stream().mapToLong(Sample::held).sum();
            long refused =
                    outcome.samples().get(i).stream().mapToLong(Sample::refused).sum();
            if (published + held + refused > 0) {
                lines.append(String.format(
                        Locale.ROOT,
                        "%s, %s: %,d published (201), %,d held (202), %,d refused%n",
                        outcome.work().name(),
                        outcome.work().contenders().get(i).name(),
                        published,
                        held,
                        refused));
            }
        }
        return lines.toString();
    }
}
