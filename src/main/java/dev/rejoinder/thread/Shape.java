package dev.rejoinder.thread;

import dev.rejoinder.thread.ThreadJson.CommentJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How the comments of a page are arranged; both shapes hold the same ones. */
enum Shape {
    FLAT {
        @Override
        List<CommentJson> arrange(List<ThreadSlice.Entry> entries) {
            return entries.stream().map(entry -> CommentJson.of(entry, null)).toList();
        }
    },
    /** Each with its replies; one whose parent lies on an earlier page stands at the top. */
    TREE {
        @Override
        List<CommentJson> arrange(List<ThreadSlice.Entry> entries) {
            List<CommentJson> roots = new ArrayList<>();
            Map<UUID, List<CommentJson>> repliesOf = new HashMap<>();
            for (ThreadSlice.Entry entry : entries) {
                List<CommentJson> replies = new ArrayList<>();
                repliesOf.put(entry.id(), replies);
                UUID parent = entry.parent();
                List<CommentJson> siblings = parent == null ? roots : repliesOf.getOrDefault(parent, roots);
                siblings.add(CommentJson.of(entry, replies));
            }
            return roots;
        }
    };

    abstract List<CommentJson> arrange(List<ThreadSlice.Entry> entries);
}
