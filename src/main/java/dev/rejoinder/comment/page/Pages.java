package dev.rejoinder.comment.page;

import dev.rejoinder.persistence.IdOrder;
import dev.rejoinder.persistence.RecordArguments;
import jakarta.inject.Singleton;
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
    private static final String FIND = """
            select key, title, url, open, published_at from page where site_id = :site and id = :id
            """;

    private static final String LIST = """
            select key, title, url, open, published_at from (
                select * from page where site_id = :site and key collate "C" > :after
                order by key collate "C" limit 20000) p
            where cast(:q as text) is null
                or position(lower(:q) in lower(key)) > 0 or position(lower(:q) in lower(coalesce(title, ''))) > 0
            order by key collate "C" limit :limit
            """;

    private static final String ADD_FACTS = """
            update page set
                title = case when settled then title else coalesce(title, :title) end,
                url = case when settled then url else coalesce(url, :url) end,
                first_comment_at = coalesce(first_comment_at, :at)
            where site_id = :site and id = :page
                and (first_comment_at is null or (not settled and (title is null or url is null)))
            """;

    private final Jdbi jdbi;

    Pages(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The id of the page of this key, whether it is known or not. */
    public static UUID id(String site, String key) {
        return PageId.of(site, key);
    }

    /** The page of this key, if anything is known of it. */
    public Optional<Page> find(String site, String key) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("site", site)
                .bind("id", PageId.of(site, key))
                .mapTo(Page.class)
                .findOne());
    }

    /**
     * Pages in the order of their keys (by code point), after a key, with a text anywhere in key or title; looks at up to 20,000 pages.
     *
     * @param after the last key given; null for the start
     * @param containing null for all
     */
    public List<Page> list(String site, @Nullable String after, @Nullable String containing, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("site", site)
                .bind("after", after == null ? "" : after)
                .bind("q", containing)
                .bind("limit", limit)
                .mapTo(Page.class)
                .list());
    }

    /** Comments went up: their pages may show the title and url that came with them, the earlier ones first, if they have none. */
    public void addFacts(String site, List<PageFacts> facts) {
        if (facts.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(ADD_FACTS);
            // By page first, so that all lock pages in the same order.
            facts.stream()
                    .sorted(Comparator.comparing(PageFacts::page, IdOrder.AS_IN_SQL)
                            .thenComparing(PageFacts::at))
                    .forEach(each -> batch.bind("site", site)
                            .bindNamedArgumentFinder(RecordArguments.of(each))
                            .add());
            batch.execute();
        });
    }
}
