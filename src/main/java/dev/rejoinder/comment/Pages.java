package dev.rejoinder.comment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The pages of all sites. */
@Singleton
public class Pages {
    private static final String COLUMNS = "key, title, url, open, published_at";

    private final Jdbi jdbi;
    private final PageChanges pageChanges;

    Pages(Jdbi jdbi, PageChanges pageChanges) {
        this.jdbi = jdbi;
        this.pageChanges = pageChanges;
    }

    /** The id of the page of this key, whether it is known or not. */
    public static UUID id(String site, String key) {
        return PageId.of(site, key);
    }

    /** The page of this key, if anything is known of it. */
    public Optional<Page> find(String site, String key) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select " + COLUMNS + " from page where site_id = :site and id = :id")
                        .bind("site", site)
                        .bind("id", PageId.of(site, key))
                        .map((row, context) -> page(row))
                        .findOne());
    }

    /**
     * Pages in the order of their keys (by code point), after a key, with a text anywhere in key or title; looks at up to 20,000 pages.
     *
     * @param after the last key given; null for the start
     * @param containing null for all
     */
    public List<Page> list(String site, @Nullable String after, @Nullable String containing, int limit) {
        String match = containing == null
                ? ""
                : " and (position(lower(:q) in lower(key)) > 0 or position(lower(:q) in lower(coalesce(title, ''))) > 0)";
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("select " + COLUMNS
                            + " from (select * from page where site_id = :site and key collate \"C\" > :after"
                            + " order by key collate \"C\" limit 20000) p where true" + match
                            + " order by key collate \"C\" limit :limit")
                    .bind("site", site)
                    .bind("after", after == null ? "" : after)
                    .bind("limit", limit);
            return (containing == null ? query : query.bind("q", containing))
                    .map((row, context) -> page(row))
                    .list();
        });
    }

    /**
     * A moderator's word on a page, known or not yet. What is null stays as it is.
     *
     * @return the page as it is now
     */
    @Transactional
    public Page settle(
            String site,
            String key,
            @Nullable String title,
            @Nullable String url,
            @Nullable Boolean open,
            @Nullable Instant publishedAt) {
        pageChanges.announce(site, List.of(PageId.of(site, key)));
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into page as p (site_id, id, key, title, url, settled, open, published_at)
                        values (:site, :id, :key, :title, :url, :settled, coalesce(:open, true), :published)
                        on conflict (site_id, id) do update set
                            title = coalesce(excluded.title, p.title),
                            url = coalesce(excluded.url, p.url),
                            settled = p.settled or excluded.settled,
                            open = coalesce(:open, p.open),
                            published_at = coalesce(excluded.published_at, p.published_at)
                        returning key, title, url, open, published_at
                        """)
                .bind("site", site)
                .bind("id", PageId.of(site, key))
                .bind("key", key)
                .bind("title", title)
                .bind("url", url)
                .bind("settled", title != null || url != null)
                .bind("open", open)
                .bind("published", publishedAt)
                .map((row, context) -> page(row))
                .one());
    }

    /** Comments went up: their pages may show the title and url that came with them, the earlier ones first, if they have none. */
    void addFirstFacts(String site, List<Comment> comments) {
        if (comments.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    update page set
                        title = case when settled then title else coalesce(title, :title) end,
                        url = case when settled then url else coalesce(url, :url) end,
                        first_comment_at = coalesce(first_comment_at, :at)
                    where site_id = :site and id = :id
                      and (first_comment_at is null or (not settled and (title is null or url is null)))
                    """);
            // By page first, so that two batches lock pages in the same order.
            comments.stream()
                    .sorted(Comparator.comparing((Comment comment) -> comment.pageId)
                            .thenComparing(Comment::submittedAt))
                    .forEach(comment -> batch.bind("title", comment.pageTitle())
                            .bind("url", comment.pageUrl())
                            .bind("at", comment.submittedAt())
                            .bind("site", site)
                            .bind("id", comment.pageId)
                            .add());
            batch.execute();
        });
    }

    private static Page page(ResultSet row) throws SQLException {
        Timestamp published = row.getTimestamp("published_at");
        return new Page(
                row.getString("key"),
                row.getString("title"),
                row.getString("url"),
                row.getBoolean("open"),
                published == null ? null : published.toInstant());
    }
}
