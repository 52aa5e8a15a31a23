package dev.rejoinder.comment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Comments as their authors see them. Who the author is has been settled before. */
@Singleton
public class OwnComments {
    private final Comments comments;
    private final Revisions revisions;

    OwnComments(Comments comments, Revisions revisions) {
        this.comments = comments;
        this.revisions = revisions;
    }

    /**
     * The comment as its author may see it.
     *
     * @throws UnknownComment when the site has no such comment
     */
    @Transactional
    public OwnComment get(UUID id) {
        Comment comment = comments.findByIdOptional(id).orElseThrow(UnknownComment::new);
        return OwnComment.of(comment, revisions.findById(new Revision.Id(id, comment.latestRevision())));
    }
}
