package dev.rejoinder.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import dev.rejoinder.persistence.Recordset;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row is spelled out as components, as columns, as JSON and where it is inserted: all four say the same. */
class SubmissionRowTest {
    @Test
    void theColumnsAreTheComponentsInTheirOrder() {
        assertThat(columns(SubmissionRow.COLUMNS)).isEqualTo(components(SubmissionRow.class));
        assertThat(columns(ContextRow.COLUMNS)).isEqualTo(components(ContextRow.class));
    }

    @Test
    void theJsonHasTheColumnsAndNoOther() throws IOException, ReflectiveOperationException {
        JsonNode json = new ObjectMapper().readTree(Recordset.json(List.of(filled())));

        Set<String> names = new TreeSet<>();
        json.get(0).fieldNames().forEachRemaining(names::add);
        assertThat(names).isEqualTo(new TreeSet<>(columns(SubmissionRow.COLUMNS)));
    }

    /** With all parts, each column is read by one of the inserts. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyColumnIsWrittenOrDecidesWhatIs(boolean all) {
        String sql = SubmissionSql.write(all, all, all).replace(SubmissionRow.COLUMNS, "");
        Set<String> onlyInParts = all ? Set.of() : Set.of("key", "request", "page", "page_complete", "ancestor_ids");

        assertThat(columns(SubmissionRow.COLUMNS).stream().filter(column -> !onlyInParts.contains(column)))
                .allSatisfy(column -> assertThat(sql).containsPattern("\\b" + Pattern.quote(column) + "\\b"));
    }

    private static List<String> columns(String definition) {
        return Stream.of(definition.split(",", -1))
                .map(column -> column.strip().split("\\s+", -1)[0])
                .toList();
    }

    private static List<String> components(Class<? extends Record> row) {
        SnakeCaseStrategy snakeCase = new SnakeCaseStrategy();
        return Arrays.stream(row.getRecordComponents())
                .map(RecordComponent::getName)
                .map(snakeCase::translate)
                .toList();
    }

    private static SubmissionRow filled() throws ReflectiveOperationException {
        RecordComponent[] components = SubmissionRow.class.getRecordComponents();
        Constructor<SubmissionRow> constructor = SubmissionRow.class.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return constructor.newInstance(
                Arrays.stream(components).map(SubmissionRowTest::value).toArray());
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return "x";
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == Long.class) {
            return 1L;
        }
        if (type == double.class) {
            return 0.5;
        }
        if (type == List.class) {
            return List.of();
        }
        return type == java.util.UUID.class
                ? new java.util.UUID(0, 1)
                : new java.util.UUID[] {new java.util.UUID(0, 1)};
    }
}
