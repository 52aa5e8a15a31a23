package dev.rejoinder.comment.page;

import java.util.UUID;

/**
 * What is shown of a page has changed, and is on disk.
 *
 * @param site the site's key
 * @param page the page's id, as {@link Pages#id} gives it; the nil UUID (RFC 9562, section 5.9) for every page of the site
 */
public record PageChanged(String site, UUID page) implements Comparable<PageChanged> {
    private static final UUID EVERY_PAGE = new UUID(0, 0);

    /** The site itself has changed: it was added, set otherwise, or removed. */
    public static PageChanged everyPage(String site) {
        return new PageChanged(site, EVERY_PAGE);
    }

    /** In some order, by which maps tell keys of one hash apart. */
    @Override
    public int compareTo(PageChanged other) {
        int bySite = site.compareTo(other.site);
        return bySite != 0 ? bySite : page.compareTo(other.page);
    }

    public boolean isEveryPage() {
        return page.equals(EVERY_PAGE);
    }
}
