package dev.rejoinder.learning;

import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.masking.MaskingStyle;
import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.Candidate;
import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.Features;
import dev.rejoinder.screening.NoModel;
import dev.rejoinder.screening.Screening;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.Signal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes a lesson of a labelled comment: its features, its label, and the log-odds that heuristics gave it. */
@Singleton
class LessonMaker {
    private static final Logger LOG = Logger.getLogger(LessonMaker.class);

    private static final ScreeningSettings USUAL = new ScreeningSettings(2, List.of());

    private final Screening screening;
    private final AddressMasker masker;

    LessonMaker(Screening screening, AddressMasker masker) {
        this.screening = screening;
        this.masker = masker;
    }

    /** The lesson of a comment that is not stored here, unless it teaches nothing. */
    Optional<Lesson> lesson(Feedback.LabelledComment comment) {
        return lesson(comment, List.of());
    }

    /** @param signals what heuristics found when the comment was judged, if that is known still */
    Optional<Lesson> lesson(Feedback.LabelledComment comment, List<Signal> signals) {
        try {
            Candidate candidate = candidate(comment);
            List<Signal> ofHeuristics = ofHeuristics(candidate, signals);
            return Optional.of(new Lesson(
                    comment.id(),
                    comment.comment(),
                    comment.spam(),
                    List.of(comment.teacher()),
                    Assessment.unlearnedLogOdds(ofHeuristics),
                    Features.of(candidate, ofHeuristics).vector().toBytes(),
                    comment.address(),
                    comment.at()));
        } catch (RuntimeException | StackOverflowError e) {
            // The decision counts all the same. The failure's message might quote the author.
            LOG.errorf("A decision teaches nothing: %s.", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Masked, whatever the site's policy lets stand: what is kept for good holds nobody's address. */
    private Candidate candidate(Feedback.LabelledComment comment) {
        Candidate written = comment.candidate();
        String text = masker.mask(written.text(), MaskingStyle.HIDDEN).text();
        // How many addresses were hidden is known by the signal of it; the title is no feature.
        return new Candidate(text, written.name(), written.website(), null, 0);
    }

    /** What heuristics found; of a comment so old that this is forgotten, what they find in its text now. */
    private List<Signal> ofHeuristics(Candidate candidate, List<Signal> signals) {
        return signals.isEmpty()
                ? screening
                        .screen(candidate, Circumstances.none(), USUAL, new NoModel())
                        .signals()
                : Assessment.unlearned(signals);
    }
}
