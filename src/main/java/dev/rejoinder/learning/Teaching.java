package dev.rejoinder.learning;

import dev.rejoinder.comment.DecisionsMade;
import dev.rejoinder.comment.DecisionsMade.About;
import dev.rejoinder.comment.DecisionsMade.Made;
import dev.rejoinder.comment.Moderator;
import dev.rejoinder.comment.Reason;
import dev.rejoinder.comment.Status;
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
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes lessons of decisions, in their own transaction; learning from them comes after the commit. */
@Singleton
class Teaching {
    private static final Logger LOG = Logger.getLogger(Teaching.class);

    private static final ScreeningSettings USUAL = new ScreeningSettings(2, List.of());

    private final Screening screening;
    private final AddressMasker masker;
    private final Lessons lessons;
    private final AfterCommit afterCommit;
    private final LearningMetrics learningMetrics;

    Teaching(
            Screening screening,
            AddressMasker masker,
            Lessons lessons,
            AfterCommit afterCommit,
            LearningMetrics learningMetrics) {
        this.screening = screening;
        this.masker = masker;
        this.lessons = lessons;
        this.afterCommit = afterCommit;
        this.learningMetrics = learningMetrics;
    }

    void decided(@Observes DecisionsMade batch) {
        List<UUID> comments = batch.decisions().stream().map(Made::comment).toList();
        List<UUID> standing = batch.decisions().stream()
                .flatMap(made -> Stream.ofNullable(made.standing()))
                .toList();
        List<Lesson> taught = batch.decisions().stream()
                .flatMap(made -> lesson(made).stream())
                .toList();
        if (lessons.teach(batch.site(), comments, standing, taught)) {
            learningMetrics.taught(taught.size());
            afterCommit.learn(batch.site());
        }
    }

    /** The lesson of a decision, unless it teaches nothing. */
    private Optional<Lesson> lesson(Made made) {
        Boolean spam = spam(made.to(), made.reason());
        About about = made.about();
        return made.official() || made.undoes() != null || spam == null || about == null
                ? Optional.empty()
                : lesson(
                        new Feedback.Said(
                                made.decision(),
                                made.comment(),
                                spam,
                                teacher(made.by()),
                                about.text(),
                                about.name(),
                                about.website(),
                                about.address(),
                                made.at()),
                        about.signals());
    }

    /** The lesson of what was said of a comment that is not kept here, unless it teaches nothing. */
    Optional<Lesson> lesson(Feedback.Said said) {
        return lesson(said, List.of());
    }

    private Optional<Lesson> lesson(Feedback.Said said, List<Signal> signals) {
        try {
            Candidate candidate = candidate(said);
            List<Signal> found = found(candidate, signals);
            return Optional.of(new Lesson(
                    said.id(),
                    said.comment(),
                    said.spam(),
                    List.of(said.teacher()),
                    Assessment.unlearnedLogOdds(found),
                    Features.of(candidate, found).vector().toBytes(),
                    said.address(),
                    said.at()));
        } catch (RuntimeException | StackOverflowError e) {
            // The decision counts all the same. The failure's message might quote the author.
            LOG.errorf("A decision teaches nothing: %s.", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** What a comment is by such a decision; null if that says neither. */
    private static @Nullable Boolean spam(Status to, @Nullable Reason reason) {
        return switch (to) {
            case PUBLISHED -> false;
            case SPAM -> true;
            case REJECTED -> reason == Reason.ADVERTISING ? true : null;
            default -> null;
        };
    }

    /** Masked, whatever the site's policy lets stand: what is kept for good holds nobody's address. */
    private Candidate candidate(Feedback.Said said) {
        String text = masker.mask(said.text(), MaskingStyle.HIDDEN).text();
        // How many addresses were hidden is known by the signal of it; the title is no feature.
        return new Candidate(text, said.name(), said.website(), null, 0);
    }

    /** What heuristics found; of a comment so old that this is forgotten, what they find in its text now. */
    private List<Signal> found(Candidate candidate, List<Signal> signals) {
        return signals.isEmpty()
                ? screening
                        .screen(candidate, Circumstances.none(), USUAL, new NoModel())
                        .signals()
                : Assessment.unlearned(signals);
    }

    private static String teacher(Moderator by) {
        // By name: someone's next credential is no second teacher.
        return by.credential() == null ? "administrator" : "moderator:" + by.name();
    }
}
