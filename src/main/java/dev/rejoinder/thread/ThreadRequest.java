package dev.rejoinder.thread;

import dev.rejoinder.site.Site;
import java.util.List;
import java.util.UUID;

/**
 * Something readers ask for again and again; equal questions have equal answers until one of their pages changes.
 *
 * <p>Anyone can make up any number of questions that have one hash. Each kind is {@link Comparable} with itself, for a map then finds one among
 * them by their order (JEP 180) and need not go through them all.
 */
interface ThreadRequest {
    String site();

    /** The ids of the pages the answer depends on. */
    List<UUID> pages();

    /** Bytes it takes in memory, about, beside its pages' ids. */
    int weight();

    /** Whether under the site's settings, as they are now, what was asked is still this question. */
    boolean fits(Site now);
}
