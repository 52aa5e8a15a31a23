package dev.rejoinder.comment.page;

import dev.rejoinder.persistence.IdOrder;
import dev.rejoinder.persistence.RecordArguments;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The pages of all sites. */
@Singleton
public class Pages {
    private static final String FIND = """
            select key, title, url, open, published_at from page where site_id = :site and id = :id
            """;

    /** So many pages a search looks at in one call. */
    private static final int WINDOW = 20_000;

    private static final String LIST = """
            select key, title, url, open, published_at from page where site_id = :site and key collate "C" > :after
            order by key collate "C" limit :limit
            """;

    private static final String SEARCH = """
            select key, title, url, open, published_at from (
                select * from page where site_id = :site and key collate "C" > :after
                order by key collate "C" limit %d) p
            where position(lower(:q) in lower(key)) > 0 or position(lower(:q) in lower(coalesce(title, ''))) > 0
            order by key collate "C" limit :limit
            """.formatted(WINDOW);

    /** The last page that the search looks at, when there are as many. */
    private static final String END = """
            select key from page where site_id = :site and key collate "C" > :after
            order by key collate "C" offset %d limit 1
            """.formatted(WINDOW - 1);

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
     * Pages in the order of their keys (by code point), after a key, with a text anywhere in key or title. A search looks at up to 20,000
     * pages; past that the list is shorter than asked and says where to go on.
     *
     * @param after the key to go on behind; null for the start
     * @param containing null for all
     */
    public PageList list(String site, @Nullable String after, @Nullable String containing, int limit) {
        String start = after == null ? "" : after;
        return jdbi.withHandle(handle -> {
            List<Page> found = containing == null
                    ? from(handle.createQuery(LIST), site, start, limit)
                    : from(handle.createQuery(SEARCH).bind("q", containing), site, start, limit);
            if (found.size() > limit) {
                return new PageList(
                        found.subList(0, limit), found.get(limit - 1).key());
            }
            return new PageList(found, containing == null ? null : end(handle, site, start));
        });
    }

    private static List<Page> from(Query query, String site, String after, int limit) {
        return query.bind("site", site)
                .bind("after", after)
                .bind("limit", limit + 1)
                .mapTo(Page.class)
                .list();
    }

    private static @Nullable String end(Handle handle, String site, String after) {
        return handle.createQuery(END)
                .bind("site", site)
                .bind("after", after)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
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
