package dev.rejoinder.intake;

import dev.rejoinder.comment.AssessedText;
import dev.rejoinder.comment.OriginalTexts;
import dev.rejoinder.comment.OwnComment;
import dev.rejoinder.comment.Status;
import dev.rejoinder.masking.Masked;
import dev.rejoinder.site.Site;
import dev.rejoinder.text.TextForm;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The same way for texts that come later: an edit is normalised, masked and screened as a whole, a preview only normalised and masked. */
@Singleton
public class EditIntake {
    private final Masking masking;
    private final TextAssessor assessor;

    EditIntake(Masking masking, TextAssessor assessor) {
        this.masking = masking;
        this.assessor = assessor;
    }

    /** A new text for a comment, what masking changed of it, and what policy says of it. */
    public record Revised(AssessedText screened, OriginalTexts typed, Status outcome) {}

    /**
     * Judges a new text of a comment; what was known of the circumstances of the first still counts.
     *
     * @throws dev.rejoinder.problem.InvalidInput when it is missing, blank or too long
     */
    public Revised revise(Site site, OwnComment comment, @Nullable String typed) {
        String text = TextForm.required(typed, site.policy().limits().text());
        Masked masked = masking.mask(text, site.policy());
        if (comment.official()) {
            return revised(site, text, masked, assessor.official(site, masked), Status.PUBLISHED);
        }
        AssessedText assessed = assessor.reassess(site, comment, masked);
        // Being published already, or not, is what is known of this author: the address alone earns nothing.
        InitialStatus initialStatus = new InitialStatus(site.policy(), comment.status() == Status.PUBLISHED, false);
        return revised(site, text, masked, assessed, initialStatus.status(assessed.assessment()));
    }

    private static Revised revised(Site site, String typed, Masked masked, AssessedText assessed, Status outcome) {
        return new Revised(assessed, Originals.of(typed, masked, site.policy(), outcome), outcome);
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
