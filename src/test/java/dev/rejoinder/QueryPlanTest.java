package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.kit.Recorded;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a site with thousands of comments every question is answered along an index, and looks at little more than it gives. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class QueryPlanTest {
    private static final String PAGE = "/big";
    /** Looked at for nothing: a twentieth of the 20,000 that there are. */
    private static final int MOST_IN_VAIN = 1_000;

    private static final Pattern SCANNED = Pattern.compile("Seq Scan on (comment|similarity|revision)\\b");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");

    private static final Pattern ROWS = Pattern.compile("actual rows=([\\d.]+) loops=(\\d+)");
    /** What any step may look at for a page of 50: that page and one more, their replies, the 64 slots of a count. */
    private static final double MOST_OF_A_PAGE = 128;

    private static final List<String> SEED = List.of("""
            insert into comment (site_id, id, page_id, path, depth, status, shown, version, revision, risk, author_name, official,
                network_fingerprint, address_fingerprint, stamp, submitted_at, settled_at, editable_until)
            select :site, id, p.page, uuid_send(id), 0, s, s = 'PUBLISHED', 1, 1, random(), 'Ann', false,
                sha256(int4send((n % 500)::int)), sha256(int4send((n % 700)::int)), n % 900, now() - n * interval '1 minute',
                case when s <> 'PENDING' then now() - n * interval '1 minute' end, now()
            from (select uuidv7(-n * interval '1 minute') as id, n, case n % 5 when 0 then 'PENDING' when 1 then 'SPAM' else 'PUBLISHED' end as s,
                    case when n % 7 = 0 then :other else :page end as page
                  from generate_series(:part * 2000 + 1, :part * 2000 + 2000) n) p
            """, """
            insert into revision (site_id, comment_id, number, text, html, written_at, verdict, probability, complete, signals,
                policy_version, model_version)
            select site_id, id, 1, 'Words', '<p>Words</p>', now(), 'CLEAN', risk, true, '[{"name": "link-flood", "weight": 1, "evidence": "x"}]', 1, 0
            from comment where site_id = :site and stamp % 10 = :part
            """, """
            insert into similarity (site_id, comment_id, submitted_at, simhash)
            select site_id, id, submitted_at, (random() * 9e18)::bigint from comment
            where site_id = :site and stamp % 10 = :part
            """, """
            insert into page_tally (site_id, page_id, slot, published)
            select site_id, page_id, 77, count(*) from comment where site_id = :site and status = 'PUBLISHED' and stamp is not null and :part = 0
            group by 1, 2, 3
            """);

    @Inject
    Jdbi jdbi;

    private Blog blog;
    private int limit = 100;

    @BeforeEach
    void fill() throws SQLException {
        blog = Blog.open();
        blog.say(PAGE, "The first");
        blog.say("/other", "The first here");
        jdbi.useHandle(handle -> {
            // So much at once is nothing that the service does, and a busy machine may take longer over it than the
            // service waits.
            Connection connection = handle.getConnection();
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, 60_000);
            handle.execute("set statement_timeout = 60000");
            String page = "(select id from page where site_id = :site and key = '";
            for (String sql : SEED) {
                String seed = sql.replace(":other", page + "/other')").replace(":page", page + PAGE + "')");
                for (int part = 0; part < 10; part++) {
                    handle.createUpdate(seed)
                            .bind("site", blog.key())
                            .bind("part", part)
                            .execute();
                }
            }
            handle.execute("vacuum (analyze) comment, revision, similarity, page");
            handle.execute("set statement_timeout = 2500");
            connection.setNetworkTimeout(Runnable::run, usual);
        });
    }

    @Test
    void noQuestionScansTheTables() {
        String middle = blog.ids(PAGE, "limit", 500).get(2_000);
        assertIndexed(2, () -> blog.threadAnswer(PAGE, "limit", neverAsked()));
        for (String sort : List.of("oldest", "newest")) {
            String after = blog.thread(PAGE, "sort", sort).path("next").asText();
            assertIndexed(2, () -> blog.threadAnswer(PAGE, "sort", sort, "limit", neverAsked()));
            assertIndexed(2, () -> blog.threadAnswer(PAGE, "sort", sort, "after", after, "limit", neverAsked()));
            assertIndexed(4, () -> blog.threadAnswer(PAGE, "sort", sort, "around", middle, "limit", neverAsked()));
        }
        assertIndexed(1, () -> Blog.client().queryParam("page", PAGE, "/other").get(blog.path("/counts")));
        for (String sort : List.of("riskiest", "oldest", "newest")) {
            String after = blog.queue("sort", sort).path("next").asText();
            assertIndexed(2, () -> blog.queue("sort", sort));
            assertIndexed(2, () -> blog.queue("sort", sort, "after", after));
            assertIndexed(2, () -> blog.queue("sort", sort, "status", "spam", "page", "/other"));
            // A search looks at a window of 4,000: of this many texts it may as well read all.
            assertIndexed(2, () -> blog.queue("sort", sort, "signal", "link-flood"), "revision");
        }
        assertIndexed(
                1,
                () -> blog.say(PAGE, "Long enough to be compared with what others said of it here on this very page"));
        assertIndexed(
                1, () -> blog.draft(PAGE, "A reply").under(middle).key("k").post());
        assertIndexed(0, () -> blog.item(middle));
    }

    @Test
    void aReplyToALongThreadCostsAPageOfItAndNotTheThread() {
        String first = blog.thread(PAGE).path("comments").path(0).path("id").asText();
        blog.reply(PAGE, first, "A reply to what stands on the first page");

        assertCostsAPage(2, () -> blog.thread(PAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"riskiest", "oldest", "newest"})
    void aPagesListInTheQueueCostsAPageOfItAndNotTheList(String sort) {
        String after = blog.queue("sort", sort, "status", "published", "page", PAGE)
                .path("next")
                .asText();

        assertCostsAPage(2, () -> blog.queue("sort", sort, "status", "published", "page", PAGE));
        assertCostsAPage(2, () -> blog.queue("sort", sort, "status", "published", "page", PAGE, "after", after));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oldest", "newest"})
    void turningToACommentCostsThePageAndNotWhatStandsBeforeIt(String sort) {
        List<String> ids = blog.ids(PAGE, "limit", 500, "sort", sort);
        String early = ids.get(1_500);
        String late = ids.get(ids.size() - 500);

        int before = rowsRead(() -> blog.thread(PAGE, "around", early, "limit", neverAsked(), "sort", sort));
        int after = rowsRead(() -> blog.thread(PAGE, "around", late, "limit", limit, "sort", sort));

        assertThat(ids).hasSizeGreaterThan(9_000);
        assertThat(after).isEqualTo(before);
    }

    /** By all steps of all statements. */
    private int rowsRead(Runnable question) {
        return reads(question).stream()
                .mapToInt(sql -> (int) ROWS.matcher(plan(sql))
                        .results()
                        .mapToDouble(QueryPlanTest::rows)
                        .sum())
                .sum();
    }

    private void assertCostsAPage(int statements, Runnable question) {
        List<String> reads = reads(question);
        assertThat(reads).hasSize(statements);
        for (String sql : reads) {
            String plan = plan(sql);
            assertThat(ROWS.matcher(plan).results().mapToDouble(QueryPlanTest::rows))
                    .as(plan)
                    .isNotEmpty()
                    .allMatch(rows -> rows <= MOST_OF_A_PAGE);
        }
    }

    private static double rows(MatchResult node) {
        return Double.parseDouble(node.group(1)) * Double.parseDouble(node.group(2));
    }

    /** A page size of its own for each question, so that no answer is at hand. */
    private int neverAsked() {
        return ++limit;
    }

    /** Every reading statement of Jdbi's, explained as it ran. */
    private void assertIndexed(int least, Runnable question, String... unless) {
        List<String> reads = reads(question);
        assertThat(reads).hasSizeGreaterThanOrEqualTo(least);
        for (String sql : reads) {
            String plan = plan(sql);
            assertThat(SCANNED.matcher(plan).results().map(scan -> scan.group(1)))
                    .as(plan)
                    .isSubsetOf(unless);
            Matcher removed = REMOVED.matcher(plan);
            while (removed.find()) {
                assertThat(Integer.parseInt(removed.group(1))).as(plan).isLessThan(MOST_IN_VAIN);
            }
        }
    }

    private List<String> reads(Runnable question) {
        return Recorded.during(jdbi, question).stream()
                .filter(sql -> sql.startsWith("select") && sql.contains("'" + blog.key() + "'"))
                .filter(sql -> !sql.contains(" for update"))
                .toList();
    }

    private String plan(String sql) {
        return jdbi.withHandle(handle -> {
            StringBuilder plan = new StringBuilder();
            try (Statement statement = handle.getConnection().createStatement();
                    ResultSet rows = statement.executeQuery("explain (analyze, timing off) " + sql)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            } catch (SQLException e) {
                throw new AssertionError(sql, e);
            }
            return plan.toString();
        });
    }
}
