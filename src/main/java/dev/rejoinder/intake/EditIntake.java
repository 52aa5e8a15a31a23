package dev.rejoinder.intake;

import dev.rejoinder.comment.AssessedText;
import dev.rejoinder.comment.OriginalTexts;
import dev.rejoinder.comment.OwnComment;
import dev.rejoinder.comment.Status;
import dev.rejoinder.comment.Texts;
import dev.rejoinder.masking.Masked;
import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.Candidate;
import dev.rejoinder.screening.Models;
import dev.rejoinder.screening.Screening;
import dev.rejoinder.site.Site;
import dev.rejoinder.text.TextForm;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The same way for texts that come later: an edit is normalised, masked and screened as a whole, a preview only normalised and masked. */
@Singleton
public class EditIntake {
    private final Masking masking;
    private final Screening screening;
    private final Models models;
    private final Texts texts;

    EditIntake(Masking masking, Screening screening, Models models, Texts texts) {
        this.masking = masking;
        this.screening = screening;
        this.models = models;
        this.texts = texts;
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
        Candidate candidate = new Candidate(
                masked.text(),
                comment.name(),
                comment.website(),
                null,
                masked.hidden().size());
        Assessment assessment = comment.official()
                ? Assessment.official()
                : screening.rescreen(candidate, comment.signals(), site.policy().screening(), models.of(site.key()));
        // Being published already, or not, is what is known of this author: the address alone earns nothing.
        InitialStatus initialStatus = new InitialStatus(site.policy(), comment.status() == Status.PUBLISHED, false);
        Status outcome = comment.official() ? Status.PUBLISHED : initialStatus.status(assessment);
        return new Revised(
                texts.of(masked, assessment, site.policy().version()),
                Originals.of(text, masked, site.policy(), outcome),
                outcome);
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
