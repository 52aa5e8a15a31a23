package dev.rejoinder.bench;

import org.jspecify.annotations.Nullable;

/**
 * A comment the service has acknowledged.
 *
 * @param id the service's
 * @param parent the comment it answers
 * @param held whether it waited for a moderator
 * @param author the name that was sent, or null for none
 * @param text what a reader sees of what was sent
 */
public record Posted(
        String id,
        @Nullable Posted parent,
        boolean held,
        @Nullable String author,
        String text) {
    int depth() {
        return parent == null ? 0 : parent.depth() + 1;
    }

    @Nullable
    String parentId() {
        return parent == null ? null : parent.id();
    }
}
