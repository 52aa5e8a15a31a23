package dev.rejoinder.intake;

import dev.rejoinder.comment.ReadingPath;
import dev.rejoinder.intake.form.Normaliser;
import dev.rejoinder.problem.InvalidInput;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which comment may be answered: one of the same page, not withdrawn, not at the deepest level. */
final class Parents {
    private Parents() {}

    /** The path of a new comment under its parent, or at the top. */
    static ReadingPath path(UUID id, @Nullable UUID parentId, Optional<SubmissionContext.Parent> found) {
        if (parentId == null) {
            return ReadingPath.root(id);
        }
        SubmissionContext.Parent parent = found.filter(SubmissionContext.Parent::samePage)
                .orElseThrow(() -> new InvalidInput("parent", Normaliser.NO_SUCH_PARENT));
        if (parent.withdrawn()) {
            throw new InvalidInput("parent", "was withdrawn by its author");
        }
        if (parent.path().depth() >= ReadingPath.DEEPEST) {
            throw new InvalidInput("parent", "is too deep in the thread to be answered");
        }
        return parent.path().reply(id);
    }
}
