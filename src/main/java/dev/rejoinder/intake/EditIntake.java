package dev.rejoinder.intake;

import dev.rejoinder.comment.AssessedText;
import dev.rejoinder.comment.AuthorEdits;
import dev.rejoinder.comment.AutomaticStatus;
import dev.rejoinder.comment.EditWindowClosed;
import dev.rejoinder.comment.OwnComment;
import dev.rejoinder.comment.Status;
import dev.rejoinder.intake.form.Masking;
import dev.rejoinder.intake.form.Originals;
import dev.rejoinder.masking.Masked;
import dev.rejoinder.site.Site;
import dev.rejoinder.text.TextForm;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The same way for texts that come later: an edit is limited, masked, looked up and screened as a submission is, then written. */
@Singleton
public class EditIntake {
    /** Whose network is not kept. */
    private static final Submitter BLOG = new Submitter(null, null, false, null);

    private final Throttle throttle;
    private final Masking masking;
    private final ContextGathering contexts;
    private final TextAssessor assessor;
    private final AuthorEdits edits;
    private final Clock clock;

    EditIntake(
            Throttle throttle,
            Masking masking,
            ContextGathering contexts,
            TextAssessor assessor,
            AuthorEdits edits,
            Clock clock) {
        this.throttle = throttle;
        this.masking = masking;
        this.contexts = contexts;
        this.assessor = assessor;
        this.edits = edits;
        this.clock = clock;
    }

    /**
     * Takes a new text of a reader's comment in; it is on disk when this returns.
     *
     * @throws EditWindowClosed when it comes too late
     * @throws dev.rejoinder.network.RateExceeded when there is too much of it
     * @throws dev.rejoinder.problem.InvalidInput when it is missing, blank or too long
     */
    public OwnComment edit(Site site, OwnComment comment, @Nullable String typed, Submitter author) {
        requireWindow(comment);
        throttle.takeUnlessRetry(site.key(), author);
        String text = text(site, typed);
        Masked masked = masking.mask(text, site.policy());
        SubmissionFacts facts = contexts.gather(site.key(), comment, masked, author);
        boolean crowded = throttle.count(site.key(), author, facts);
        AssessedText assessed = assessor.reassess(site, comment, masked, facts.circumstances());
        // Being published already, or not, is what is known of this author.
        boolean known = comment.status() == Status.PUBLISHED;
        AutomaticStatus status = assessor.status(new InitialStatus(site.policy(), known, crowded), assessed);
        return write(site, comment, text, masked, facts, assessed, status);
    }

    /**
     * The same of the blog's own comment, which is neither limited nor screened.
     *
     * @throws EditWindowClosed when it comes too late
     * @throws dev.rejoinder.problem.InvalidInput when it is missing, blank or too long
     */
    public OwnComment editOfficial(Site site, OwnComment comment, @Nullable String typed) {
        requireWindow(comment);
        String text = text(site, typed);
        Masked masked = masking.mask(text, site.policy());
        SubmissionFacts facts = contexts.gather(site.key(), comment, masked, BLOG);
        return write(site, comment, text, masked, facts, assessor.official(site, masked), AutomaticStatus.OFFICIAL);
    }

    private OwnComment write(
            Site site,
            OwnComment comment,
            String text,
            Masked masked,
            SubmissionFacts facts,
            AssessedText assessed,
            AutomaticStatus status) {
        Traces traces = facts.traces();
        return edits.edit(
                site.key(),
                comment.id(),
                new AuthorEdits.Edit(
                        assessed,
                        Originals.of(text, masked, site.policy(), status.status()),
                        status,
                        new AuthorEdits.Traces(facts.id(), facts.at(), traces.network(), traces.simhashOrNull())));
    }

    private void requireWindow(OwnComment comment) {
        if (!comment.isEditable(clock.instant())) {
            throw new EditWindowClosed();
        }
    }

    private static String text(Site site, @Nullable String typed) {
        return TextForm.required(typed, site.policy().limits().text());
    }

    /**
     * A text as it would be stored.
     *
     * @throws dev.rejoinder.problem.InvalidInput when it is missing, blank or too long
     */
    public Masked preview(Site site, @Nullable String typed) {
        return masking.mask(text(site, typed), site.policy());
    }
}
