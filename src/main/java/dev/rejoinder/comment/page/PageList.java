package dev.rejoinder.comment.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a site's pages.
 *
 * @param next the key behind which to go on; null at the end
 */
public record PageList(List<Page> pages, @Nullable String next) {}
