package dev.rejoinder.intake;

import dev.rejoinder.comment.AssessedText;
import dev.rejoinder.comment.AutomaticStatus;
import dev.rejoinder.comment.OwnComment;
import dev.rejoinder.comment.Texts;
import dev.rejoinder.intake.form.MaskedSubmission;
import dev.rejoinder.masking.Masked;
import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.Candidate;
import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.Models;
import dev.rejoinder.screening.Screening;
import dev.rejoinder.site.Site;
import jakarta.inject.Singleton;

/** Screens masked texts by a site's policy and what it has learned; what comes out may be stored. */
@Singleton
class TextAssessor {
    private final Screening screening;
    private final Models models;
    private final Texts texts;

    TextAssessor(Screening screening, Models models, Texts texts) {
        this.screening = screening;
        this.models = models;
        this.texts = texts;
    }

    AssessedText assess(Arrival arrival) {
        Site site = arrival.site();
        MaskedSubmission masked = arrival.masked();
        Assessment assessment = screening.screen(
                masked.candidate(),
                arrival.facts().circumstances(),
                site.policy().screening(),
                models.of(site.key()));
        return texts.of(masked.text(), assessment, site.policy().version());
    }

    /** A new text of a comment; what was known of the circumstances of the earlier ones still counts. */
    AssessedText reassess(Site site, OwnComment comment, Masked text, Circumstances circumstances) {
        OwnComment.Byline author = comment.author();
        Candidate candidate = new Candidate(
                text.text(),
                author.name(),
                author.website(),
                comment.pageTitle(),
                text.hidden().size());
        Assessment assessment = screening.rescreen(
                candidate,
                comment.latest().signals(),
                circumstances,
                site.policy().screening(),
                models.of(site.key()));
        return texts.of(text, assessment, site.policy().version());
    }

    /** The status that an assessed text gets, by this policy and what is known of its author and of the site's pace. */
    AutomaticStatus status(InitialStatus initialStatus, AssessedText text) {
        return initialStatus.of(text.assessment(), screening.attribution(text.assessment()));
    }

    /** The blog's own text, which is not screened. */
    AssessedText official(Site site, Masked text) {
        return texts.of(text, Assessment.official(), site.policy().version());
    }
}
