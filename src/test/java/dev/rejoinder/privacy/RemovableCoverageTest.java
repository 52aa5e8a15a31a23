package dev.rejoinder.privacy;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.FilledSite;
import dev.rejoinder.kit.FlowProfile;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Every table that names a site has an owner who empties it of one that is removed. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class RemovableCoverageTest {
    private static final String ROOT = "site";

    @Inject
    Jdbi jdbi;

    @Inject
    FilledSite filledSite;

    @Inject
    @All
    List<Removable> owners;

    @Test
    void everyTableOfSitesHasOneOwnerAndNoOther() {
        List<String> tables =
                filledSite.tables().filter(table -> !table.equals(ROOT)).toList();

        assertThat(tables).hasSizeGreaterThan(20);
        assertThat(owners.stream().flatMap(owner -> owner.tables().stream()))
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void whatRefersToRowsOfAnotherOwnerGoesBeforeThem() {
        List<String> order = owners.stream()
                .flatMap(owner -> owner.tables().stream().sorted())
                .toList();

        assertThat(references()).isNotEmpty().allSatisfy((from, to) -> {
            if (owner(from) != owner(to)) {
                assertThat(order.indexOf(from)).as(from + " -> " + to).isLessThan(order.indexOf(to));
            }
        });
    }

    @Test
    void ownersEmptyTheirTablesOfThatSiteAloneInBatchesOfAnySize() {
        Blog gone = filledSite.open();
        Blog stays = filledSite.open();
        Map<String, Long> before = filledSite.rows(stays);
        assertThat(filledSite.rows(gone))
                .as("rows of each table")
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());

        for (Removable owner : owners) {
            owner.remove(gone.key(), 2);

            Map<String, Long> left = filledSite.rows(gone);
            assertThat(left).as(owner.getClass().getSimpleName()).containsAllEntriesOf(none(owner));
        }

        assertThat(filledSite.rows(gone))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isEqualTo(table.equals(ROOT) ? 1 : 0));
        assertThat(filledSite.rows(stays)).isEqualTo(before);
    }

    private static Map<String, Long> none(Removable owner) {
        return owner.tables().stream().collect(toMap(table -> table, table -> 0L));
    }

    private Removable owner(String table) {
        return owners.stream()
                .filter(owner -> owner.tables().contains(table))
                .findFirst()
                .orElseThrow();
    }

    /** Which table refers to which, but for those that refer to the site itself. */
    private Map<String, String> references() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct cast(cast(conrelid as regclass) as text) as referring,
                            cast(cast(confrelid as regclass) as text) as referred
                        from pg_constraint where contype = 'f' and cast(cast(confrelid as regclass) as text) <> 'site'
                            and conrelid <> confrelid
                        """).reduceRows(new TreeMap<>(), (all, row) -> {
            all.put(row.getColumn("referring", String.class), row.getColumn("referred", String.class));
            return all;
        }));
    }
}
