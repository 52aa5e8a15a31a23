package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looking for what is due costs no more where tens of thousands wait. */
@QuarkusTest
@TestProfile(MailProfile.class)
class OutboxPlanTest {
    private static final Pattern ROWS = Pattern.compile("actual rows=([\\d.]+) loops=(\\d+)");
    /** Looked at in any step: a batch, and the sites other tests have left. */
    private static final double MOST = 200;

    @Inject
    Postroom room;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void fill() {
        room.open();
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into outbox (site_id, id, kind, payload, created_at, due_at, parked_at)
                            select :site, gen_random_uuid(), :kind, '', now(),
                                now() + (case when n % 30 = 0 then -1 else 1 end) * n * interval '1 minute',
                                case when n % 3 = 1 then now() end
                            from generate_series(1, 30000) n
                            """)
                    .bind("site", room.site)
                    .bind("kind", room.kind)
                    .execute();
            handle.execute("vacuum (analyze) outbox");
        });
    }

    @AfterEach
    void empty() {
        jdbi.useHandle(handle -> handle.createUpdate("delete from outbox where site_id = :site")
                .bind("site", room.site)
                .execute());
    }

    @Test
    void sitesAndBatchesAreFoundAlongAnIndex() {
        assertThat(room.outboxMessages.sites()).contains(room.site);
        assertCheap(OutboxMessages.SITES.replace(":now", "now()"));
        assertCheap(OutboxMessages.CLAIM
                .replace(":site", "'" + room.site + "'")
                .replace(":now", "now()")
                .replace(":kinds", "array ['" + room.kind + "']")
                .replace(":most", "20")
                .replace(":until", "now()"));
    }

    private void assertCheap(String sql) {
        String plan = jdbi.withHandle(handle -> String.join(
                "\n",
                handle.createQuery("explain (analyze, timing off) " + sql)
                        .mapTo(String.class)
                        .list()));
        assertThat(plan).doesNotContain("Seq Scan on outbox");
        assertThat(ROWS.matcher(plan)
                        .results()
                        .mapToDouble(node -> Double.parseDouble(node.group(1)) * Double.parseDouble(node.group(2))))
                .as(plan)
                .isNotEmpty()
                .allMatch(rows -> rows <= MOST);
    }
}
