package dev.rejoinder.comment.page;

import java.util.UUID;

/**
 * What is shown of a page has changed, and is on disk.
 *
 * @param site the site's key
 * @param page the page's id, as {@link Pages#id} gives it
 */
public record PageChanged(String site, UUID page) {}
