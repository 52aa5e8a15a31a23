package dev.rejoinder.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order in which a thread is to be read: depth first, brothers in the order in which they were posted. */
final class ReadingOrder {
    private final Map<@Nullable String, List<Posted>> replies = new HashMap<>();

    /** A thread's comments in the order in which they were posted. */
    ReadingOrder(List<Posted> posted) {
        for (Posted comment : posted) {
            replies.computeIfAbsent(comment.parentId(), id -> new ArrayList<>()).add(comment);
        }
    }

    List<Posted> comments() {
        List<Posted> ordered = new ArrayList<>();
        Deque<Posted> next = new ArrayDeque<>();
        push(next, null);
        while (!next.isEmpty()) {
            Posted comment = next.pop();
            ordered.add(comment);
            push(next, comment.id());
        }
        return ordered;
    }

    int repliesTo(Posted comment) {
        return replies.getOrDefault(comment.id(), List.of()).size();
    }

    private void push(Deque<Posted> next, @Nullable String parent) {
        List<Posted> children = replies.getOrDefault(parent, List.of());
        for (int i = children.size() - 1; i >= 0; i--) {
            next.push(children.get(i));
        }
    }
}
