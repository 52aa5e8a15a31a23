package dev.rejoinder.learning;

import dev.rejoinder.learning.LessonReader.LessonRow;
import dev.rejoinder.learning.LessonReader.SequenceRange;
import dev.rejoinder.screening.FeatureVector;
import dev.rejoinder.sealing.SealBroken;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** Opens a site's lessons for a training run: as many as memory is meant for, in the order in which they were taught. */
@Singleton
class TrainingLessons {
    private static final Logger LOG = Logger.getLogger(TrainingLessons.class);

    /** Above any that is made here, which are all of some kinds of one length each. */
    private static final double LONGEST = 1_000;

    /** What a lesson takes of the heap besides its vector. */
    private static final int BESIDES = 512;

    private final LessonReader lessons;
    private final SealedVectors vectors;
    private final LearningMetrics metrics;

    TrainingLessons(LessonReader lessons, SealedVectors vectors, LearningMetrics metrics) {
        this.lessons = lessons;
        this.vectors = vectors;
        this.metrics = metrics;
    }

    /** A lesson without its bytes, and the vector that they were. */
    record Read(LessonRow lesson, FeatureVector vector) {
        /** What it takes of the heap, about. */
        int heapBytes() {
            return BESIDES + vector.heapBytes();
        }
    }

    /** How many there are in a range. */
    LessonCounts count(Handle handle, String site, SequenceRange range) {
        return new LessonCounts(lessons.count(handle, site, true, range), lessons.count(handle, site, false, range));
    }

    /** In the order in which they were taught. What cannot be opened or read is left out. */
    List<Read> read(Handle handle, String site, SequenceRange range) {
        List<Read> read = new ArrayList<>();
        int unreadable = 0;
        for (boolean spam : new boolean[] {true, false}) {
            for (Origin origin : Origin.values()) {
                Reading reading = new Reading(site, vectors, origin.mostBytes(), read);
                lessons.read(handle, site, spam, origin, range, reading::add);
                unreadable += reading.unreadable;
            }
        }
        if (unreadable > 0) {
            metrics.countUnreadable(unreadable);
            LOG.warnf("%d lessons of site %s cannot be read and are left out.", unreadable, site);
        }
        read.sort(Comparator.comparingLong((Read each) -> each.lesson().turn())
                .thenComparing(each -> each.lesson().decision()));
        return read;
    }

    /** Gathers the lessons of one kind and origin, as many as memory is meant for. */
    private static final class Reading {
        private final String site;
        private final SealedVectors vectors;
        private final int mostBytes;
        private final List<Read> into;
        private int bytes;
        private int unreadable;

        Reading(String site, SealedVectors vectors, int mostBytes, List<Read> into) {
            this.site = site;
            this.vectors = vectors;
            this.mostBytes = mostBytes;
            this.into = into;
        }

        boolean add(LessonRow lesson) {
            try {
                FeatureVector vector =
                        FeatureVector.of(vectors.open(site, lesson.decision(), lesson.vector(), lesson.sealed()));
                if (vector.square() <= LONGEST) {
                    Read read = new Read(lesson.withoutBytes(), vector);
                    bytes += read.heapBytes();
                    return bytes <= mostBytes && into.add(read);
                }
            } catch (IllegalArgumentException | SealBroken e) {
                LOG.debugf("Lesson %s: %s.", lesson.decision(), e.getMessage());
            }
            unreadable++;
            return true;
        }
    }
}
