package dev.rejoinder.intake;

import dev.rejoinder.comment.AssessedText;
import dev.rejoinder.comment.AuthorEdits;
import dev.rejoinder.comment.EditWindowClosed;
import dev.rejoinder.comment.OwnComment;
import dev.rejoinder.comment.Status;
import dev.rejoinder.intake.form.Masking;
import dev.rejoinder.intake.form.Originals;
import dev.rejoinder.masking.Masked;
import dev.rejoinder.network.SubmissionLimits;
import dev.rejoinder.site.Site;
import dev.rejoinder.text.TextForm;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The same way for texts that come later: an edit is limited, normalised, masked and screened as a whole, then written. */
@Singleton
public class EditIntake {
    private final SubmissionLimits limits;
    private final Masking masking;
    private final TextAssessor assessor;
    private final AuthorEdits edits;
    private final Clock clock;

    EditIntake(SubmissionLimits limits, Masking masking, TextAssessor assessor, AuthorEdits edits, Clock clock) {
        this.limits = limits;
        this.masking = masking;
        this.assessor = assessor;
        this.edits = edits;
        this.clock = clock;
    }

    /**
     * Takes a new text of a comment in; it is on disk when this returns.
     *
     * @param network the caller's network, readable
     * @throws EditWindowClosed when it comes too late
     * @throws dev.rejoinder.network.RateExceeded when there is too much of it
     * @throws dev.rejoinder.problem.InvalidInput when it is missing, blank or too long
     */
    public OwnComment edit(Site site, OwnComment comment, @Nullable String typed, String network) {
        if (!comment.isEditable(clock.instant())) {
            throw new EditWindowClosed();
        }
        limits.take(site.key(), network);
        String text = TextForm.required(typed, site.policy().limits().text());
        Masked masked = masking.mask(text, site.policy());
        AssessedText assessed = assessor.reassess(site, comment, masked);
        Status outcome = outcome(site, comment, assessed);
        return edits.edit(
                site.key(),
                comment.id(),
                new AuthorEdits.Edit(assessed, Originals.of(text, masked, site.policy(), outcome), outcome));
    }

    /** Being published already, or not, is what is known of this author: the address alone earns nothing. */
    private static Status outcome(Site site, OwnComment comment, AssessedText assessed) {
        return comment.author().official()
                ? Status.PUBLISHED
                : new InitialStatus(site.policy(), comment.status() == Status.PUBLISHED, false)
                        .status(assessed.assessment());
    }

    /**
     * A text as it would be stored.
     *
     * @throws dev.rejoinder.problem.InvalidInput when it is missing, blank or too long
     */
    public Masked preview(Site site, @Nullable String typed) {
        return masking.mask(TextForm.required(typed, site.policy().limits().text()), site.policy());
    }
}
