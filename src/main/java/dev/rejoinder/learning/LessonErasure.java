package dev.rejoinder.learning;

import dev.rejoinder.comment.expiry.FingerprintsRotated;
import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.privacy.Erasable;
import dev.rejoinder.privacy.ErasureMode;
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
    public boolean holds(DataSubject dataSubject) {
        return lessons.areKnown(dataSubject);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int erase(DataSubject dataSubject, ErasureMode erasureMode, int most) {
        int erased = lessons.erase(dataSubject, most);
        if (erased > 0) {
            lessonSequence.wantAnew(dataSubject.site());
            afterCommit.learn(dataSubject.site());
        }
        return erased;
    }

    /** Lessons are found under another master secret too. */
    void refiled(@Observes FingerprintsRotated refiled) {
        lessons.refile(refiled.before(), refiled.after());
    }
}
