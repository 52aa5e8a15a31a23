package dev.rejoinder.comment.expiry;

import dev.rejoinder.comment.Comments;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Locks of comments for the running transaction. */
final class CommentLocks {
    private CommentLocks() {}

    /** Locks these comments with all that is above them, lowest id first. */
    static void take(Handle handle, String site, List<UUID> ids) {
        handle.createQuery(Comments.LOCK)
                .bind("site", site)
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list();
    }
}
