package dev.rejoinder.learning;

import dev.rejoinder.comment.expiry.FingerprintsRotated;
import dev.rejoinder.privacy.Erasable;
import dev.rejoinder.privacy.Remains;
import dev.rejoinder.privacy.Subject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Forgets what someone's comments taught, whatever else remains of them, and has their site learn anew without it. */
@Singleton
class LessonErasure implements Erasable {
    private final Lessons lessons;
    private final LessonSequence lessonSequence;
    private final AfterCommit afterCommit;

    LessonErasure(Lessons lessons, LessonSequence lessonSequence, AfterCommit afterCommit) {
        this.lessons = lessons;
        this.lessonSequence = lessonSequence;
        this.afterCommit = afterCommit;
    }

    @Override
    public Set<String> columns() {
        return Set.of("lesson.address", "lesson.vector");
    }

    /** Lessons stay when their comments are gone. */
    @Override
    public boolean holds(Subject subject) {
        return lessons.areKnown(subject);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int erase(Subject subject, Remains remains, int most) {
        int erased = lessons.erase(subject, most);
        if (erased > 0) {
            lessonSequence.wantAnew(subject.site());
            afterCommit.learn(subject.site());
        }
        return erased;
    }

    /** Lessons are found under another master secret too. */
    void refiled(@Observes FingerprintsRotated refiled) {
        lessons.refile(refiled.before(), refiled.after());
    }
}
