package dev.rejoinder.comment;

import dev.rejoinder.screening.SimHash;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads everything a submission is judged by, in one statement, each part by an index and within a bound. */
@Singleton
public class PrecedentsReader {
    private static final Duration SIMILAR_FOR = Duration.ofDays(3);
    private static final Duration ANSWERS_KEPT = Duration.ofHours(24);

    private static final String BAND =
            "(select comment_id, simhash from similarity where site_id = :site and band = %d and value = :band%d"
                    + " and submitted_at > :similarSince order by submitted_at desc limit 100)";

    private static final String SIMILAR = "(select count(distinct s.comment_id) from ("
            + BAND.formatted(0, 0) + " union all " + BAND.formatted(1, 1) + " union all " + BAND.formatted(2, 2)
            + " union all " + BAND.formatted(3, 3)
            + ") s where bit_count((s.simhash # :simhash)::bit(64)) <= :near)";

    private static final String READ = """
            select p.open, coalesce(p.published_at, p.first_comment_at) as since,
                   c.page_id, c.path, c.status,
                   i.request, i.comment_id, i.published, i.html, i.submitted_at, i.editable_until,
                   n.minute, n.hour, a.published as author_published, a.refused,
                   (select count(*) from (select 1 from comment where site_id = :site and stamp = :stamp limit 20) s) as stamp_uses,
                   %s as similar
            from (select :site as site) one
            left join page p on p.site_id = :site and p.id = :page
            left join comment c on c.site_id = :site and c.id = :parent
            left join idempotency i on i.site_id = :site and i.key = :key and i.submitted_at > :answersSince
            cross join (
                select count(*) filter (where submitted_at > :minuteAgo) as minute, count(*) as hour from (
                    select submitted_at from comment where site_id = :site and network_fingerprint in (:network0, :network1)
                    and submitted_at > :hourAgo limit 1000) recent) n
            cross join (
                select count(*) filter (where status = 'PUBLISHED') as published,
                       count(*) filter (where status in ('REJECTED', 'SPAM')) as refused from (
                    select status from comment where site_id = :site and address_fingerprint = :address
                    and network_fingerprint in (:network0, :network1) limit 200) record) a
            """;

    private static final String WITH_SIMILAR = READ.formatted(SIMILAR);
    private static final String WITHOUT_SIMILAR = READ.formatted("0");

    private final Jdbi jdbi;

    PrecedentsReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is known already. */
    public Precedents read(Enquiry enquiry) {
        boolean comparable = enquiry.simhash().isPresent();
        Instant now = enquiry.now();
        UUID page = PageId.of(enquiry.site(), enquiry.page());
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(comparable ? WITH_SIMILAR : WITHOUT_SIMILAR)
                    .bind("site", enquiry.site())
                    .bind("page", page)
                    .bind("parent", enquiry.parent())
                    .bind("key", enquiry.key())
                    .bind("answersSince", now.minus(ANSWERS_KEPT))
                    .bind("network0", enquiry.networks().get(0))
                    .bind("network1", enquiry.networks().get(1))
                    .bind("address", enquiry.address())
                    .bind("stamp", enquiry.stamp())
                    .bind("minuteAgo", now.minus(Duration.ofMinutes(1)))
                    .bind("hourAgo", now.minus(Duration.ofHours(1)));
            if (comparable) {
                bindSimilar(query, enquiry.simhash().getAsLong(), now);
            }
            return query.map((row, context) -> precedents(row, page)).one();
        });
    }

    private static void bindSimilar(Query query, long simhash, Instant now) {
        int[] bands = SimHash.bands(simhash);
        for (int band = 0; band < bands.length; band++) {
            query.bind("band" + band, bands[band]);
        }
        query.bind("simhash", simhash).bind("near", SimHash.NEAR).bind("similarSince", now.minus(SIMILAR_FOR));
    }

    private static Precedents precedents(ResultSet row, UUID page) throws SQLException {
        boolean open = row.getBoolean("open") || row.wasNull();
        return new Precedents(
                open,
                row.getTimestamp("since") == null
                        ? null
                        : row.getTimestamp("since").toInstant(),
                parent(row, page),
                answered(row),
                row.getInt("minute"),
                row.getInt("hour"),
                row.getInt("similar"),
                row.getInt("stamp_uses"),
                row.getInt("author_published"),
                row.getInt("refused"));
    }

    private static Optional<Precedents.Parent> parent(ResultSet row, UUID page) throws SQLException {
        byte[] path = row.getBytes("path");
        return path == null
                ? Optional.empty()
                : Optional.of(new Precedents.Parent(
                        ReadingPath.of(path),
                        page.equals(row.getObject("page_id", UUID.class)),
                        Status.valueOf(row.getString("status")) == Status.WITHDRAWN));
    }

    static Optional<Answered> answered(ResultSet row) throws SQLException {
        byte[] request = row.getBytes("request");
        return request == null
                ? Optional.empty()
                : Optional.of(new Answered(
                        request,
                        row.getObject("comment_id", UUID.class),
                        row.getBoolean("published"),
                        row.getString("html"),
                        row.getTimestamp("submitted_at").toInstant(),
                        row.getTimestamp("editable_until").toInstant()));
    }
}
