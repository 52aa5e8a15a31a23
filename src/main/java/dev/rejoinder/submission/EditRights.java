package dev.rejoinder.submission;

import dev.rejoinder.access.CurrentActor;
import dev.rejoinder.comment.OwnComment;
import dev.rejoinder.comment.OwnComments;
import dev.rejoinder.comment.UnknownComment;
import dev.rejoinder.intake.EditTokens;
import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
import dev.rejoinder.text.PlainId;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Who is a comment's author: whoever brings its edit token. What the blog itself says is changed by its credential besides. */
@Singleton
class EditRights {
    private final OwnComments comments;
    private final EditTokens tokens;
    private final CurrentActor actor;

    EditRights(OwnComments comments, EditTokens tokens, CurrentActor actor) {
        this.comments = comments;
        this.tokens = tokens;
        this.actor = actor;
    }

    /**
     * The comment, for its author to read or to take back.
     *
     * @throws UnknownComment when the site has none of this id
     * @throws Refused when the token is missing or of another comment
     */
    OwnComment ofAuthor(String site, String id, @Nullable String token) {
        OwnComment comment = comments.get(PlainId.of(id).orElseThrow(UnknownComment::new));
        if (token == null || token.isBlank()) {
            throw new Refused(ProblemName.UNAUTHORIZED, "Send the Edit-Token of this comment.")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (!tokens.fits(token.strip(), site, comment.id())) {
            throw new Refused(ProblemName.FORBIDDEN, "This is not the Edit-Token of this comment.");
        }
        return comment;
    }

    /** The same, for its author to edit: an edit of the blog's own comment is published unscreened, as the comment was. */
    OwnComment toEdit(String site, String id, @Nullable String token) {
        OwnComment comment = ofAuthor(site, id, token);
        if (comment.author().official()) {
            actor.demand();
        }
        return comment;
    }
}
