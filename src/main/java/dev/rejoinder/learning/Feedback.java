package dev.rejoinder.learning;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes lessons of what is said about comments that are not kept here. */
@Singleton
public class Feedback {
    private final Teaching teaching;
    private final Lessons lessons;
    private final ClientLessons ofClients;
    private final AfterCommit afterCommit;
    private final LearningMetrics learningMetrics;

    Feedback(
            Teaching teaching,
            Lessons lessons,
            ClientLessons ofClients,
            AfterCommit afterCommit,
            LearningMetrics learningMetrics) {
        this.teaching = teaching;
        this.lessons = lessons;
        this.ofClients = ofClients;
        this.afterCommit = afterCommit;
        this.learningMetrics = learningMetrics;
    }

    /**
     * What was said.
     *
     * @param id of its own
     * @param comment always the same for the same comment
     * @param teacher key of whoever said it
     * @param text masked, as name and website are
     * @param address fingerprint of the author's
     */
    public record Said(
            UUID id,
            UUID comment,
            boolean spam,
            String teacher,
            String text,
            @Nullable String name,
            @Nullable String website,
            byte @Nullable [] address,
            Instant at) {
        /** Says nothing of what was written. */
        @Override
        public String toString() {
            return "Said[" + id + "]";
        }
    }

    /** Learns from it once the running transaction is committed; what was said of the comment before is forgotten. */
    public void learn(String site, Said said) {
        List<Lesson> taught = teaching.lesson(said).stream().toList();
        List<UUID> standing = taught.stream().map(Lesson::decision).toList();
        if (lessons.teach(site, List.of(said.comment()), standing, taught)) {
            ofClients.forgetSuperseded(site, said.comment());
            learningMetrics.taught(taught.size());
            afterCommit.learn(site);
        }
    }
}
