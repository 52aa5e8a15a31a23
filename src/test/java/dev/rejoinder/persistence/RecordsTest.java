package dev.rejoinder.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records go into statements by their components' names and come back from rows by their columns' names. */
@QuarkusTest
class RecordsTest {
    private static final String THERE_AND_BACK = """
            select cast(:pageId as uuid) as page_id, cast(:kind as text) as kind, cast(:at as timestamptz) as at, cast(:words as text[]) as words,
                   cast(:kinds as text[]) as kinds, cast(:hashes as bytea[]) as hashes, cast(:hash as bytea) as hash,
                   cast(:total as integer) as total, cast(:open as boolean) as open
            """;

    private static final String PART = "select cast(:total as integer) as total, 'one' as name";

    @Inject
    Jdbi jdbi;

    private enum Kind {
        ONE,
        OTHER
    }

    private record Row(
            UUID pageId,
            Kind kind,
            @Nullable Instant at,
            List<String> words,
            Set<Kind> kinds,
            List<byte[]> hashes,
            byte @Nullable [] hash,
            @Nullable Integer total,
            boolean open) {
        Row(UUID pageId) {
            this(pageId, Kind.ONE, null, List.of(), Set.of(), List.of(), null, null, false);
        }
    }

    private record Part(int total, String name) {
        @SuppressWarnings("UnusedMethod") // no statement may call it
        String shout() {
            return name + "!";
        }
    }

    @Test
    void everyTypeOfColumnGoesThereAndBack() {
        Row row = new Row(
                UUID.randomUUID(),
                Kind.OTHER,
                Instant.parse("2026-01-02T03:04:05.678901Z"),
                List.of("a", "b,\"c\""),
                Set.of(Kind.ONE, Kind.OTHER),
                List.of(new byte[] {1, -1}, new byte[0]),
                new byte[] {0, 127},
                7,
                true);

        assertThat(thereAndBack(row)).usingRecursiveComparison().isEqualTo(row);
    }

    @Test
    void whatIsNotThereStaysNull() {
        Row row = new Row(UUID.randomUUID());

        assertThat(thereAndBack(row)).usingRecursiveComparison().isEqualTo(row);
    }

    @Test
    void aStatementUsesOfARecordWhatItNeeds() {
        assertThat(query(PART, new Part(3, "unused"))).isEqualTo(new Part(3, "one"));
    }

    @Test
    void aComponentWithoutItsColumnIsRefused() {
        assertThatThrownBy(() -> query("select cast(:total as integer) as total", new Part(3, "")))
                .hasMessageContaining("name");
    }

    @Test
    void onlyComponentsAreParameters() {
        assertThatThrownBy(() -> query("select :shout as name, 1 as total", new Part(3, "secret")))
                .hasMessageContaining("shout")
                .hasMessageNotContaining("secret");
    }

    private Row thereAndBack(Row row) {
        return jdbi.withHandle(handle -> handle.createQuery(THERE_AND_BACK)
                .bindNamedArgumentFinder(RecordArguments.of(row))
                .mapTo(Row.class)
                .one());
    }

    private Part query(String sql, Part part) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bindNamedArgumentFinder(RecordArguments.of(part))
                .mapTo(Part.class)
                .one());
    }
}
