package dev.rejoinder.akismet.usage;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads the counted checks and feedback, summed by month, key or blog. */
@Singleton
class UsageReports {
    private static final String SUMS = """
            sum(api_calls)::bigint as calls, sum(spam)::bigint as spam, sum(ham)::bigint as ham,
            greatest(0, sum(missed_spam))::bigint as missed, greatest(0, sum(false_positives))::bigint as false_positives
            """;

    private static final String MONTH_OF_SITE = """
            select %s from akismet_usage where site_id = :site and month = :month having count(*) > 0
            """.formatted(SUMS);

    private static final String MONTHS_OF_KEY = """
            select month, '' as blog, %s from akismet_usage
            where site_id = :site and month >= :since and credential_id = :credential
            group by month order by month desc
            """.formatted(SUMS);

    private static final String MONTHS_OF_SITE = """
            select month, '' as blog, %s from akismet_usage where site_id = :site and month >= :since
            group by month order by month desc
            """.formatted(SUMS);

    /** Ordered as asked, by what takes the place of its {@code %s}. */
    private static final String BLOGS_OF_KEY = """
            select b.* from (
                select month, blog, %s from akismet_usage
                where site_id = :site and month = :month and credential_id = :credential
                    and position(lower(:filter) in lower(blog)) > 0
                group by month, blog) b
            order by %%s, blog limit :limit offset :offset
            """.formatted(SUMS);

    private static final String COUNT_OF_BLOGS = """
            select count(distinct blog) from akismet_usage
            where site_id = :site and month = :month and credential_id = :credential
                and position(lower(:filter) in lower(blog)) > 0
            """;

    private final Jdbi jdbi;

    UsageReports(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A month of a blog. */
    record Line(YearMonth month, String blog, UsageCounts count) {}

    /** Part of a report. */
    record Page(List<Line> lines, long total) {}

    /** All of a site's keys and blogs in one month. */
    UsageCounts of(String site, YearMonth month) {
        return jdbi.withHandle(handle -> handle.createQuery(MONTH_OF_SITE)
                .bind("site", site)
                .bind("month", Months.day(month))
                .map((row, context) -> count(row))
                .findOne()
                .orElse(UsageCounts.NOTHING));
    }

    /** A key's months since one, latest first, all blogs together. */
    List<Line> months(String site, UUID credential, YearMonth since) {
        return jdbi.withHandle(handle -> handle.createQuery(MONTHS_OF_KEY)
                .bind("site", site)
                .bind("since", Months.day(since))
                .bind("credential", credential)
                .map((row, context) -> line(row))
                .list());
    }

    /** All of a site's keys: its latest months, all blogs together. */
    List<Line> months(String site, YearMonth since) {
        return jdbi.withHandle(handle -> handle.createQuery(MONTHS_OF_SITE)
                .bind("site", site)
                .bind("since", Months.day(since))
                .map((row, context) -> line(row))
                .list());
    }

    /** A key's blogs in one month. */
    Page blogs(String site, UUID credential, SitesQuery query) {
        return jdbi.withHandle(handle -> {
            List<Line> lines = handle.createQuery(
                            BLOGS_OF_KEY.formatted(query.order().sql()))
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
        return handle.createQuery(COUNT_OF_BLOGS)
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
