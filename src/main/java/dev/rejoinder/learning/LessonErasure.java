package dev.rejoinder.learning;

import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.privacy.RowErasure;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Erases the lessons that a person's comments taught, and has their site's model trained anew without them. */
@Singleton
class LessonErasure extends RowErasure {
    static final String KNOWN = """
            select exists (
                select 1 from lesson where site_id = :site and address = any(cast(:fingerprints as bytea[])))
            """;

    static final String ERASE = """
            delete from lesson where site_id = :site and decision_id = any(array(
                select decision_id from lesson where site_id = :site and address = any(cast(:fingerprints as bytea[]))
                order by comment_id, decision_id limit :most for update))
            """;

    private final LessonSequence lessonSequence;
    private final Event<SiteTaught> siteTaught;

    LessonErasure(Jdbi jdbi, LessonSequence lessonSequence, Event<SiteTaught> siteTaught) {
        super(jdbi, Set.of("lesson.address", "lesson.vector"), ERASE);
        this.lessonSequence = lessonSequence;
        this.siteTaught = siteTaught;
    }

    /** Lessons stay when their comments are gone. */
    @Override
    public boolean holds(DataSubject dataSubject) {
        return exists(KNOWN, dataSubject);
    }

    @Override
    protected void afterErasure(DataSubject dataSubject) {
        lessonSequence.wantAnew(dataSubject.site());
        siteTaught.fire(new SiteTaught(dataSubject.site()));
    }
}
