package dev.rejoinder.comment.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What replicas tell one another of changed pages, as payloads of PostgreSQL's NOTIFY: a line that says who tells it, then a line a page.
 * Replicas of former versions take the first line for a page that they do not know.
 */
public final class PageChangeNotice {
    public static final String CHANNEL = "rejoinder_pages";

    /** Takes a payload. */
    public static final String SEND = "select pg_notify('" + CHANNEL + "', ?)";

    private static final String TELLER = "from";
    private static final UUID THIS_REPLICA = UUID.randomUUID();

    /** A payload may have 8,000 bytes (PostgreSQL manual, NOTIFY); a line takes at most 40 + 1 + 36 + 1. */
    private static final int MOST_PAGES = 100;

    private PageChangeNotice() {}

    /** The payloads that tell of these pages. */
    public static List<String> payloads(Collection<PageChanged> pages) {
        List<PageChanged> all = List.copyOf(pages);
        List<String> payloads = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_PAGES) {
            StringBuilder payload = new StringBuilder();
            line(payload, TELLER, THIS_REPLICA);
            all.subList(from, Math.min(all.size(), from + MOST_PAGES))
                    .forEach(page -> line(payload, page.site(), page.page()));
            payloads.add(payload.toString());
        }
        return payloads;
    }

    /** The pages that another replica tells of; none when this one told it. */
    public static List<PageChanged> pages(String payload) {
        List<PageChanged> pages = payload.lines().map(PageChangeNotice::page).toList();
        return pages.contains(new PageChanged(TELLER, THIS_REPLICA)) ? List.of() : pages;
    }

    private static void line(StringBuilder payload, String site, UUID page) {
        payload.append(site).append(' ').append(page).append('\n');
    }

    private static PageChanged page(String line) {
        int blank = line.indexOf(' ');
        return new PageChanged(line.substring(0, blank), UUID.fromString(line.substring(blank + 1)));
    }
}
