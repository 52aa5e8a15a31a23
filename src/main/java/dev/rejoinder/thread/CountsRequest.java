package dev.rejoinder.thread;

import dev.rejoinder.comment.page.PageForm;
import dev.rejoinder.comment.page.Pages;
import dev.rejoinder.problem.Violations;
import dev.rejoinder.site.Site;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** How many published comments these pages have, in this order. */
record CountsRequest(String site, List<String> keys) implements ThreadRequest, Comparable<CountsRequest> {
    private static final int MOST_PAGES = 100;

    /** @throws dev.rejoinder.problem.InvalidInput when there are none, too many, or one is no page key */
    static CountsRequest of(PageForm pageForm, String site, String field, List<String> asked) {
        Violations violations = new Violations();
        violations.addIf(asked.isEmpty() || asked.size() > MOST_PAGES, field, "must name 1 to 100 pages");
        violations.check();
        List<String> keys = asked.stream()
                .map(page -> pageForm.key(violations, field, page))
                .toList();
        violations.check();
        return new CountsRequest(site, keys);
    }

    @Override
    public List<UUID> pages() {
        return keys.stream().map(key -> Pages.id(site, key)).toList();
    }

    @Override
    public int weight() {
        // The generation of each page is held with the answer, too.
        return keys.stream().mapToInt(key -> 2 * key.length() + 150).sum();
    }

    @Override
    public int compareTo(CountsRequest other) {
        int bySite = site.compareTo(other.site);
        return bySite != 0 ? bySite : Arrays.compare(keys.toArray(String[]::new), other.keys.toArray(String[]::new));
    }

    @Override
    public boolean fits(Site now) {
        return true;
    }
}
