package dev.rejoinder.learning;

import dev.rejoinder.comment.DecisionsMade;
import dev.rejoinder.comment.DecisionsMade.About;
import dev.rejoinder.comment.DecisionsMade.Entry;
import dev.rejoinder.comment.DecisionsMade.Ruling;
import dev.rejoinder.comment.Moderator;
import dev.rejoinder.comment.Reason;
import dev.rejoinder.screening.Candidate;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes lessons of decisions, in their own transaction; learning from them comes after the commit. */
@Singleton
class Teaching {
    private final LessonMaker maker;
    private final Lessons lessons;
    private final Event<SiteTaught> siteTaught;
    private final LearningMetrics metrics;

    Teaching(LessonMaker maker, Lessons lessons, Event<SiteTaught> siteTaught, LearningMetrics metrics) {
        this.maker = maker;
        this.lessons = lessons;
        this.siteTaught = siteTaught;
        this.metrics = metrics;
    }

    void teach(@Observes DecisionsMade batch) {
        List<UUID> comments = batch.decisions().stream().map(Entry::comment).toList();
        List<UUID> standing = batch.decisions().stream()
                .flatMap(entry -> Stream.ofNullable(entry.standing()))
                .toList();
        List<Lesson> taught = batch.decisions().stream()
                .flatMap(entry -> lesson(entry).stream())
                .toList();
        if (lessons.teach(batch.site(), comments, standing, taught)) {
            metrics.countLessons(taught.size());
            siteTaught.fire(new SiteTaught(batch.site()));
        }
    }

    /** The lesson of a decision, unless it teaches nothing. */
    private Optional<Lesson> lesson(Entry entry) {
        Boolean spam = spam(entry.ruling());
        About about = entry.about();
        return entry.official() || entry.ruling().undoes() != null || spam == null || about == null
                ? Optional.empty()
                : maker.lesson(
                        new Feedback.LabelledComment(
                                entry.ruling().id(),
                                entry.comment(),
                                spam,
                                teacher(entry.ruling().by()),
                                new Candidate(about.text(), about.name(), about.website(), null, 0),
                                about.address(),
                                entry.ruling().at()),
                        about.signals());
    }

    /** What a comment is by such a decision; null if that says neither. */
    private static @Nullable Boolean spam(Ruling ruling) {
        return switch (ruling.to()) {
            case PUBLISHED -> false;
            case SPAM -> true;
            case REJECTED -> ruling.reason() == Reason.ADVERTISING ? true : null;
            default -> null;
        };
    }

    private static String teacher(Moderator by) {
        // By name: someone's next credential is no second teacher.
        return by.credential() == null ? "administrator" : "moderator:" + by.name();
    }
}
