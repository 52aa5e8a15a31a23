package dev.rejoinder.akismet.usage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rejoinder.akismet.protocol.AkismetRequest;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Checks and feedback, counted by month, key and blog. */
@Singleton
public class Usage {
    /** Blogs a month under one key that are told apart; more are counted together, under no name. */
    private static final int MOST_BLOGS = 1_000;

    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    static final String ADD = """
            insert into akismet_usage as u (site_id, month, credential_id, blog, slot, api_calls, spam, ham, missed_spam, false_positives)
            values (:site, :month, :credential, :blog, pg_backend_pid() % 64, :calls, :spam, :ham, :missed, :falsePositives)
            on conflict (site_id, month, credential_id, blog, slot) do update set api_calls = u.api_calls + excluded.api_calls,
                spam = u.spam + excluded.spam, ham = u.ham + excluded.ham, missed_spam = u.missed_spam + excluded.missed_spam,
                false_positives = u.false_positives + excluded.false_positives
            """;

    private static final String SUMS = """
            sum(api_calls)::bigint as calls, sum(spam)::bigint as spam, sum(ham)::bigint as ham,
            greatest(0, sum(missed_spam))::bigint as missed, greatest(0, sum(false_positives))::bigint as false_positives
            """;

    static final String THERE = """
            select exists (select 1 from akismet_usage where site_id = :site and month = :month and credential_id = :credential and blog = :blog)
            """;

    static final String BLOGS = """
            select count(distinct blog) from akismet_usage where site_id = :site and month = :month and credential_id = :credential
            """;

    private final Jdbi jdbi;
    private final Cache<List<Object>, Boolean> told = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(KNOWN_FOR)
            .build();

    private final Cache<List<Object>, Boolean> full = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(KNOWN_FOR)
            .build();

    Usage(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A month of a blog. */
    record Line(YearMonth month, String blog, UsageCounts count) {}

    /** Part of a report. */
    record Page(List<Line> lines, long total) {}

    /** Under which name a call's blog is counted: its own, unless there are too many already. */
    public String noted(AkismetRequest akismetRequest) {
        YearMonth month = Months.of(akismetRequest.at());
        List<Object> asked =
                List.of(akismetRequest.siteKey(), month, akismetRequest.credential(), akismetRequest.blog());
        boolean isTold = told.get(asked, key -> isThere(akismetRequest, month) || hasRoom(akismetRequest, month));
        return isTold ? akismetRequest.blog() : "";
    }

    private boolean isThere(AkismetRequest akismetRequest, YearMonth month) {
        return jdbi.withHandle(handle -> asked(handle.createQuery(THERE), akismetRequest, month)
                .bind("blog", akismetRequest.blog())
                .mapTo(Boolean.class)
                .one());
    }

    /** Names take long to count where there are many: that there is no more room is remembered. */
    private boolean hasRoom(AkismetRequest akismetRequest, YearMonth month) {
        List<Object> key = List.of(akismetRequest.siteKey(), month, akismetRequest.credential());
        boolean isFull = full.get(
                key,
                unknown -> jdbi.withHandle(handle -> asked(handle.createQuery(BLOGS), akismetRequest, month)
                                .mapTo(Integer.class)
                                .one())
                        >= MOST_BLOGS);
        if (!isFull) {
            full.invalidate(key);
        }
        return !isFull;
    }

    private static Query asked(Query query, AkismetRequest akismetRequest, YearMonth month) {
        return query.bind("site", akismetRequest.siteKey())
                .bind("month", Months.day(month))
                .bind("credential", akismetRequest.credential());
    }

    /** Adds to a month, under the name that {@link #noted} gave; in the running transaction. */
    public static void add(Handle handle, AkismetRequest akismetRequest, String blog, UsageCounts count) {
        handle.createUpdate(ADD)
                .bind("site", akismetRequest.siteKey())
                .bind("month", Months.day(Months.of(akismetRequest.at())))
                .bind("credential", akismetRequest.credential())
                .bind("blog", blog)
                .bind("calls", count.calls())
                .bind("spam", count.spam())
                .bind("ham", count.ham())
                .bind("missed", count.missedSpam())
                .bind("falsePositives", count.falsePositives())
                .execute();
    }

    /** All of a site's keys and blogs in one month. */
    UsageCounts of(String site, YearMonth month) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + SUMS
                        + " from akismet_usage where site_id = :site and month = :month having count(*) > 0")
                .bind("site", site)
                .bind("month", Months.day(month))
                .map((row, context) -> count(row))
                .findOne()
                .orElse(UsageCounts.NOTHING));
    }

    /** A key's months since one, latest first, all blogs together. */
    List<Line> months(String site, UUID credential, YearMonth since) {
        return jdbi.withHandle(handle -> handle.createQuery("select month, '' as blog, " + SUMS
                        + " from akismet_usage where site_id = :site and month >= :since and credential_id = :credential"
                        + " group by month order by month desc")
                .bind("site", site)
                .bind("since", Months.day(since))
                .bind("credential", credential)
                .map((row, context) -> line(row))
                .list());
    }

    /** All of a site's keys: its latest months, all blogs together. */
    List<Line> months(String site, YearMonth since) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select month, '' as blog, " + SUMS
                                + " from akismet_usage where site_id = :site and month >= :since group by month order by month desc")
                .bind("site", site)
                .bind("since", Months.day(since))
                .map((row, context) -> line(row))
                .list());
    }

    /** A key's blogs in one month. */
    Page blogs(String site, UUID credential, SitesQuery query) {
        return jdbi.withHandle(handle -> {
            List<Line> lines = handle.createQuery("select b.* from (select month, blog, " + SUMS
                            + " from akismet_usage where site_id = :site and month = :month and credential_id = :credential"
                            + " and position(lower(:filter) in lower(blog)) > 0 group by month, blog) b order by "
                            + query.order().sql() + ", blog limit :limit offset :offset")
                    .bind("site", site)
                    .bind("month", Months.day(query.month()))
                    .bind("credential", credential)
                    .bind("filter", query.filter())
                    .bind("limit", query.limit())
                    .bind("offset", query.offset())
                    .map((row, context) -> line(row))
                    .list();
            return new Page(lines, total(handle, site, credential, query));
        });
    }

    private static long total(Handle handle, String site, UUID credential, SitesQuery query) {
        return handle.createQuery(
                        "select count(distinct blog) from akismet_usage where site_id = :site and month = :month"
                                + " and credential_id = :credential and position(lower(:filter) in lower(blog)) > 0")
                .bind("site", site)
                .bind("month", Months.day(query.month()))
                .bind("credential", credential)
                .bind("filter", query.filter())
                .mapTo(Long.class)
                .one();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(YearMonth.from(row.getDate("month").toLocalDate()), row.getString("blog"), count(row));
    }

    private static UsageCounts count(ResultSet row) throws SQLException {
        return new UsageCounts(
                row.getLong("calls"),
                row.getLong("spam"),
                row.getLong("ham"),
                row.getLong("missed"),
                row.getLong("false_positives"));
    }
}
