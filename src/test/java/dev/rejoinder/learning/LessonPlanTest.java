package dev.rejoinder.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What a round asks for costs no more where a site was taught tens of thousands of times. */
@QuarkusTest
class LessonPlanTest {
    private static final Pattern ROWS = Pattern.compile("actual rows=([\\d.]+) loops=(\\d+)");

    @Inject
    Classroom room;

    @Inject
    Jdbi jdbi;

    @Test
    void whatIsAskedOfLessonsIsFoundAlongAnIndex() {
        room.open();
        room.fill(30_000, true, new byte[] {1, 0});
        room.fill(30_000, false, new byte[] {1, 0});
        room.execute(
                "update lesson set address = decode(left(md5(comment_id::text), 4), 'hex') where site_id = :site and spam",
                Map.of());
        jdbi.useHandle(handle -> handle.execute("vacuum (analyze) lesson, learning"));

        assertCheap(LessonReader.LATEST);
        assertCheap(LessonReader.COUNT);
        assertCheap(Lessons.TURN
                .replace(":comments", "'{" + String.join(",", comments()) + "}'")
                .replace(":standing", "'{}'")
                .replace(":teaches", "true"));
        assertCheap(LessonSeals.NEXT.replace(":after", "'" + new UUID(0, 0) + "'"));
        assertCheap(LessonSeals.DUE
                .replace(
                        ":ids",
                        "array(select decision_id from lesson where site_id = :site order by decision_id limit 100)")
                .replace(":mark", "'\\x0102030405'"));
        assertCheap(LessonErasure.KNOWN.replace(":fingerprints", "array ['\\x0102', '\\x0a0b']"));
        assertCheap(LessonErasure.ERASE.replace(":fingerprints", "array ['\\x0102', '\\x0a0b']"));
        assertCheap(("select count(*) from (" + LessonAddressExpiry.DUE + ") due").replace(":before", "now()"));
        assertCheap(LessonAddressExpiry.FORGET.replace(":before", "now()"));

        room.fill(3_000, true, new byte[] {1, 0}, "akismet:blog");
        jdbi.useHandle(handle -> handle.execute("vacuum (analyze) lesson"));
        assertCheap(LessonReader.LATEST.replace(":client", "true").replace(":spam", "true"));
        assertCheap(LessonReader.COUNT.replace(":client", "true").replace(":spam", "true"));
        assertCheap(
                ClientLessons.SUPERSEDED.replace(":comment", "'" + comments().get(0) + "'"));
        assertCheap(ClientLessons.OLDEST.replace(":spam", "true").replace(":kept", "200"));
    }

    private List<String> comments() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select comment_id from lesson where site_id = :site order by comment_id limit 20")
                .bind("site", room.site)
                .mapTo(String.class)
                .list());
    }

    private void assertCheap(String sql) {
        String plan = plan(sql.replace(":site", "'" + room.site + "'")
                .replace(":spam", "false")
                .replace(":client", "false")
                .replace(":after", "0")
                .replace(":until", "100")
                .replace(":most", "500"));
        assertThat(plan).doesNotContain("Seq Scan on lesson");
        assertThat(ROWS.matcher(plan).results())
                .as(plan)
                .isNotEmpty()
                .allMatch(node -> Double.parseDouble(node.group(1)) * Double.parseDouble(node.group(2)) <= 1_000);
    }

    private String plan(String sql) {
        return jdbi.withHandle(handle -> String.join(
                "\n",
                handle.createQuery("explain (analyze, timing off) " + sql)
                        .mapTo(String.class)
                        .list()));
    }
}
