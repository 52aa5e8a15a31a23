package dev.rejoinder.learning;

import dev.rejoinder.screening.Candidate;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes lessons of the labels that clients give to comments which are not stored here. */
@Singleton
public class Feedback {
    private final LessonMaker maker;
    private final Lessons lessons;
    private final ClientLessons ofClients;
    private final Event<SiteTaught> siteTaught;
    private final LearningMetrics metrics;

    Feedback(
            LessonMaker maker,
            Lessons lessons,
            ClientLessons ofClients,
            Event<SiteTaught> siteTaught,
            LearningMetrics metrics) {
        this.maker = maker;
        this.lessons = lessons;
        this.ofClients = ofClients;
        this.siteTaught = siteTaught;
        this.metrics = metrics;
    }

    /**
     * A comment with the label that somebody gave it: spam or good.
     *
     * @param id of the label, its own
     * @param comment always the same for the same comment
     * @param teacher key of whoever gave the label
     * @param address fingerprint of the author's
     */
    public record LabelledComment(
            UUID id,
            UUID comment,
            boolean spam,
            String teacher,
            Candidate candidate,
            byte @Nullable [] address,
            Instant at) {
        /** Says nothing of what was written. */
        @Override
        public String toString() {
            return "Said[" + id + "]";
        }
    }

    /** Learns from it once the running transaction is committed; what was said of the comment before is forgotten. */
    public void learn(String site, LabelledComment comment) {
        List<Lesson> added = maker.lesson(comment).stream().toList();
        List<UUID> standing = added.stream().map(Lesson::decision).toList();
        if (lessons.teach(site, List.of(comment.comment()), standing, added)) {
            ofClients.forgetSuperseded(site, comment.comment());
            metrics.countLessons(added.size());
            siteTaught.fire(new SiteTaught(site));
        }
    }
}
