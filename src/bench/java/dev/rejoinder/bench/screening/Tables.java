package dev.rejoinder.bench.screening;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures as tables for the terminal, and for a page in Markdown. */
final class Tables {
    private static final List<String> RANKS = List.of(
            "auc", "recall-at-0.5%-fp", "recall-at-1%-fp", "fp-at-1%-fp", "fp-at-95%-recall", "recall-at-1%-fp.own");
    private static final List<String> DEFAULTS = List.of(
            "default.precision",
            "default.recall",
            "default.f1",
            "default.ham-held-or-spam",
            "default.ham-spam",
            "default.spam-spam");

    private final Results results;
    private final StringBuilder out = new StringBuilder();

    Tables(Results results) {
        this.results = results;
    }

    @Override
    public String toString() {
        for (String fields : List.of("text", "text+author+url")) {
            for (String stage : List.of("cold", "taught")) {
                List<String> columns = Stream.concat(RANKS.stream(), DEFAULTS.stream())
                        .map(name -> stage + "." + name)
                        .toList();
                table(stage + ", " + fields, fields, columns, false);
            }
            table("learning curve: recall at 1 % false positives, AUC; " + fields, fields, curve(), true);
            reliability(fields);
        }
        table(
                "pace in microseconds, size in bytes",
                "pace",
                List.of("all.median-us", "all.p99-us", "10000.median-us", "10000.p99-us", "model-bytes", "all-bytes"),
                true);
        return out.toString();
    }

    private static List<String> curve() {
        return Stream.of(10, 50, 200, 1_000)
                .flatMap(decisions -> Stream.of("recall-at-1%-fp", "fp-at-1%-fp", "auc")
                        .map(name -> "after." + decisions + "." + name))
                .toList();
    }

    private void table(String title, String fields, List<String> columns, boolean wholeFilesOnly) {
        out.append("\n## ").append(title).append("\n\n| file | source | spam | ham |");
        columns.forEach(column -> out.append(' ').append(column).append(" |"));
        out.append("\n|---|---|---|---|").append("---|".repeat(columns.size())).append('\n');
        for (List<String> place : results.places(fields)) {
            if (wholeFilesOnly && !place.get(1).equals(Results.ALL)) {
                continue;
            }
            List<String> cells =
                    columns.stream().map(column -> cell(place, fields, column)).toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                out.append("| ")
                        .append(String.join(" | ", place))
                        .append(" | ")
                        .append(cell(place, fields, "rows.spam"))
                        .append(" | ")
                        .append(cell(place, fields, "rows.ham"))
                        .append(" | ")
                        .append(String.join(" | ", cells))
                        .append(" |\n");
            }
        }
    }

    private void reliability(String fields) {
        List<String> columns = IntStream.range(0, 10)
                .mapToObj(bin -> String.format(Locale.ROOT, "calibration.%.1f.", bin / 10.0))
                .flatMap(bin -> Stream.of(bin + "said", bin + "true", bin + "comments"))
                .collect(Collectors.toList());
        columns.add("calibration.error");
        columns.add("calibration.brier");
        table("calibration: said, true, comments by probability; " + fields, fields, columns, true);
    }

    private String cell(List<String> place, String fields, String metric) {
        OptionalDouble value = results.get(place.get(0), place.get(1), fields, metric);
        if (value.isEmpty()) {
            return "";
        }
        double number = value.getAsDouble();
        return number == Math.rint(number) && Math.abs(number) > 1
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, Math.abs(number) > 10 ? "%.0f" : "%.4f", number);
    }
}
