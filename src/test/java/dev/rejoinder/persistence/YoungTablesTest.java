package dev.rejoinder.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.FlowProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL knows how large a young table is, without waiting for its own round. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class YoungTablesTest {
    private static final long NEVER_COUNTED = -1;

    @Inject
    Jdbi jdbi;

    @Inject
    YoungTables youngTables;

    @BeforeEach
    void make() {
        jdbi.useHandle(handle -> handle.execute("create table young (n integer primary key)"));
    }

    @AfterEach
    void drop() {
        jdbi.useHandle(handle -> handle.execute("drop table young"));
    }

    @Test
    void aTableIsCountedWheneverItHasDoubled() {
        assertThat(countedAfterGrowingTo(50)).isEqualTo(NEVER_COUNTED);
        assertThat(countedAfterGrowingTo(300)).isEqualTo(300);
        assertThat(countedAfterGrowingTo(350)).isEqualTo(300);
        assertThat(countedAfterGrowingTo(750)).isEqualTo(750);
    }

    @Test
    void aLargeTableIsLeftToPostgres() {
        assertThat(countedAfterGrowingTo(150_000)).isEqualTo(150_000);
        assertThat(countedAfterGrowingTo(320_000)).isEqualTo(150_000);
    }

    private long countedAfterGrowingTo(int rows) {
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "insert into young select * from generate_series((select count(*) from young) + 1, cast(? as integer))",
                    rows);
            handle.execute("select pg_stat_force_next_flush()");
        });
        youngTables.count();
        return jdbi.withHandle(
                handle -> handle.createQuery("select reltuples from pg_class where oid = 'young'::regclass")
                        .mapTo(Long.class)
                        .one());
    }
}
