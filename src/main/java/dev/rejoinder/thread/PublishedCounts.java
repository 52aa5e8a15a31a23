package dev.rejoinder.thread;

import dev.rejoinder.comment.page.PageId;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** How many comments of pages are published, by the counters that are kept with them. */
@Singleton
class PublishedCounts {
    private static final String COUNTS = """
            select page_id, sum(published) as total from page_tally
            where site_id = :site and page_id = any(:pages) group by page_id
            """;

    private final Jdbi jdbi;

    PublishedCounts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(UUID pageId, long total) {}

    /** Published comments of each page that has any; up to 100 pages. */
    Map<String, Long> read(String site, Collection<String> pages) {
        Map<UUID, String> keys =
                pages.stream().distinct().collect(Collectors.toMap(key -> PageId.of(site, key), key -> key));
        return jdbi.withHandle(handle -> handle.createQuery(COUNTS)
                .bind("site", site)
                .bind("pages", keys.keySet().toArray(UUID[]::new))
                .mapTo(Row.class)
                .collect(Collectors.toMap(row -> keys.getOrDefault(row.pageId(), ""), Row::total)));
    }
}
