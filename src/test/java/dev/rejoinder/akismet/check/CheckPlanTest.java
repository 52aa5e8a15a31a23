package dev.rejoinder.akismet.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.persistence.TimeOrderedIds;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a check asks for costs no more where tens of thousands were made. */
@QuarkusTest
class CheckPlanTest {
    private static final Pattern ROWS = Pattern.compile("actual rows=([\\d.]+) loops=(\\d+)");

    private static final String FILL = """
            insert into akismet_check (site_id, id, credential_id, occasion, content, network, address, checked_at, answer, verdict,
                probability, signals, policy_version, model_version)
            select :site, uuidv7(-n * interval '1 minute'), uuidv7(), sha256(int4send(n)), sha256(int4send(n / 2)),
                sha256(int4send(n % 500)), sha256(int4send(n % 700)), now(), n % 3 = 0, 'CLEAN', 0.1, '[]', 1, 0
            from generate_series(:part * 2000 + 1, :part * 2000 + 2000) n
            """;

    private final Jdbi jdbi;
    private String site = "";

    CheckPlanTest(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @BeforeEach
    void open() {
        site = EdgeFixture.openSite();
    }

    @Test
    void whatIsAskedOfChecksIsFoundAlongAnIndex() {
        jdbi.useHandle(handle -> {
            for (int part = 0; part < 12; part++) {
                handle.createUpdate(FILL).bind("site", site).bind("part", part).execute();
            }
            handle.execute("vacuum (analyze) akismet_check");
        });

        assertCheap(CheckRows.COUNTS);
        assertCheap(FeedbackRows.LATEST);
        assertCheap(FeedbackRows.SAID
                .replace(":now", "now()")
                .replace(":id", "'" + TimeOrderedIds.at(Instant.EPOCH) + "'")
                .replace(":spam", "true"));
        assertCheap(CheckErasure.KNOWN);
        assertCheap(CheckErasure.ERASE);
        assertCheap("select count(*) from (" + CheckExpiry.DUE + ") due");
        assertCheap("select count(*) from (" + CheckSignalExpiry.DUE + ") due");
    }

    private void assertCheap(String sql) {
        String print = "sha256(int4send(7))";
        String plan = plan(sql.replace(":site", "'" + site + "'")
                .replace(":occasion", print)
                .replace(":content", print)
                .replace(":address", print)
                .replace(":networks", "array [" + print + "]")
                .replace(":fingerprints", "array [" + print + "]")
                .replace(":page", print)
                .replace(
                        ":near",
                        "(select array_agg(id) from (select id from akismet_check where site_id = '" + site
                                + "' order by id limit 50) n)")
                .replace("checked_at < :before", "checked_at < now()")
                .replace("id < :before", "id < 'ffffffff-0000-7000-8000-000000000000'")
                .replace(":before", "array [" + print + "]")
                .replace(":minuteAgo", "'" + TimeOrderedIds.first(Instant.now().minusSeconds(60)) + "'")
                .replace(":hourAgo", "'" + TimeOrderedIds.first(Instant.now().minusSeconds(3_600)) + "'")
                .replace(":most", "500"));
        assertThat(plan).doesNotContain("Seq Scan on akismet_check");
        assertThat(ROWS.matcher(plan).results())
                .as(plan)
                .isNotEmpty()
                .allMatch(node -> Double.parseDouble(node.group(1)) * Double.parseDouble(node.group(2)) <= 600);
    }

    private String plan(String sql) {
        return jdbi.withHandle(handle -> String.join(
                "\n",
                handle.createQuery("explain (analyze, timing off) " + sql)
                        .mapTo(String.class)
                        .list()));
    }
}
