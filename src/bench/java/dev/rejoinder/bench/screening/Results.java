package dev.rejoinder.bench.screening;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** All figures, each under the file and source it is of, the fields that were looked at, and its name. */
final class Results {
    /** All sources of a file, or all files. */
    static final String ALL = "all";

    private final List<Result> results = new ArrayList<>();

    /** One figure; the shape of an entry of the JSON. */
    record Result(String file, String source, String fields, String metric, double value) {}

    void add(String file, String source, String fields, String metric, double value) {
        if (Double.isFinite(value)) {
            results.add(new Result(file, source, fields, metric, value));
        }
    }

    OptionalDouble get(String file, String source, String fields, String metric) {
        return results.stream()
                .filter(result -> result.file.equals(file)
                        && result.source.equals(source)
                        && result.fields.equals(fields)
                        && result.metric.equals(metric))
                .mapToDouble(Result::value)
                .findFirst();
    }

    /** Files and sources in the order in which they were measured, each as {@code {file, source}}. */
    List<List<String>> places(String fields) {
        return results.stream()
                .filter(result -> result.fields.equals(fields))
                .map(result -> List.of(result.file, result.source))
                .distinct()
                .toList();
    }

    void write(Path file) throws IOException {
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), results);
    }
}
