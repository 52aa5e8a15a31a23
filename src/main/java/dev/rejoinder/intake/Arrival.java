package dev.rejoinder.intake;

import dev.rejoinder.comment.ReadingPath;
import dev.rejoinder.intake.form.MaskedSubmission;
import dev.rejoinder.intake.form.NormalisedSubmission;
import dev.rejoinder.site.Policy;
import dev.rejoinder.site.Site;

/**
 * A submission on its way to be a comment: read, masked and looked up.
 *
 * @param official whether the blog itself sent it
 */
record Arrival(
        Site site, NormalisedSubmission submission, MaskedSubmission masked, SubmissionFacts facts, boolean official) {
    Policy policy() {
        return site.policy();
    }

    /** @throws PageClosed when the page takes no more comments */
    void requireOpenPage() {
        if (!facts.context().page().takesComments(policy().closeAfterDays(), facts.at())) {
            throw new PageClosed();
        }
    }

    /**
     * Where the comment will stand.
     *
     * @throws dev.rejoinder.problem.InvalidInput when what it answers cannot be answered
     */
    ReadingPath path() {
        return Parents.path(facts.id(), submission.parent(), facts.context().parent());
    }

    boolean isAuthorKnown() {
        return facts.context().author().published() > 0;
    }
}
