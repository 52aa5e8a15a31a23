package dev.rejoinder.learning;

import dev.rejoinder.learning.LessonReader.LessonRow;
import dev.rejoinder.learning.LessonReader.SequenceRange;
import dev.rejoinder.learning.LessonSequence.Position;
import dev.rejoinder.learning.classifier.BackgroundHam;
import dev.rejoinder.learning.classifier.BaseModel;
import dev.rejoinder.learning.classifier.ClassBalance;
import dev.rejoinder.learning.classifier.Example;
import dev.rejoinder.learning.classifier.ModelParameters;
import dev.rejoinder.learning.classifier.SiteModel;
import dev.rejoinder.screening.FeatureVector;
import dev.rejoinder.sealing.SealBroken;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One round of learning on one site: from its lessons in force to its next model, one replica at a time. Where there are few
 * lessons, or some went out of force, everything is learned anew, so that the model is a function of the lessons in force and
 * of nothing else; where there are many, those that came are added until they have become a tenth more.
 */
@Singleton
class TrainingRun {
    private static final Logger LOG = Logger.getLogger(TrainingRun.class);

    /** Up to so many lessons, learning all of them anew takes a second or two. */
    private static final int FEW = 2_000;

    private static final double GROWN = 1.1;

    /** Above any that is made here, which are all of some kinds of one length each. */
    private static final double LONGEST = 1_000;

    private final BaseModel baseModel;
    private final BackgroundHam backgroundHam;
    private final Jdbi jdbi;
    private final LessonSequence turns;
    private final LessonReader lessons;
    private final SealedVectors vectors;
    private final SiteModels models;
    private final LearningMetrics learningMetrics;

    TrainingRun(
            BaseModel baseModel,
            BackgroundHam backgroundHam,
            Jdbi jdbi,
            LessonSequence turns,
            LessonReader lessons,
            SealedVectors vectors,
            SiteModels models,
            LearningMetrics learningMetrics) {
        this.baseModel = baseModel;
        this.backgroundHam = backgroundHam;
        this.jdbi = jdbi;
        this.turns = turns;
        this.lessons = lessons;
        this.vectors = vectors;
        this.models = models;
        this.learningMetrics = learningMetrics;
    }

    private record Read(LessonRow lesson, FeatureVector vector) {}

    /** Learns what there is to learn; empty if that is nothing, or somebody else is at it. */
    Optional<SiteModel> run(String site) {
        models.prepare(site);
        return jdbi.inTransaction(handle -> models.take(handle, site)
                .flatMap(before -> turns.of(handle, site)
                        .filter(turn -> turn.wanted() > turn.learned())
                        .map(turn -> next(handle, site, before, turn))));
    }

    private SiteModel next(Handle handle, String site, SiteModel before, Position turn) {
        SequenceRange all = new SequenceRange(0, turn.wanted());
        SequenceRange fresh = new SequenceRange(turn.learned(), turn.wanted());
        boolean anew = turn.anew() > turn.learned()
                || hasGrown(before, count(handle, site, fresh))
                || balance(handle, site, all)
                        .differs(balance(handle, site, new SequenceRange(0, turn.learned())), GROWN);
        SiteModel next = anew ? anew(handle, site, before, all) : more(handle, site, before, all, fresh);
        models.write(handle, site, next);
        turns.learned(handle, site, turn.wanted());
        return next;
    }

    private static boolean hasGrown(SiteModel before, int fresh) {
        int now = before.lessons() + fresh;
        return now <= FEW || now > GROWN * before.learnedFrom();
    }

    private SiteModel anew(Handle handle, String site, SiteModel before, SequenceRange all) {
        List<Read> read = read(handle, site, all);
        ClassBalance balance = ClassBalance.of(teachers(read, true), teachers(read, false));
        ModelParameters learned = read.isEmpty()
                ? ModelParameters.NOTHING
                : ModelParameters.from(examples(read, balance), backgroundHam.examples(baseModel, balance.standIns()));
        int spam = spam(read);
        return new SiteModel(before.version() + 1, spam, read.size() - spam, read.size(), learned);
    }

    private SiteModel more(Handle handle, String site, SiteModel before, SequenceRange all, SequenceRange fresh) {
        List<Read> read = read(handle, site, fresh);
        ModelParameters learned = before.learned().and(examples(read, balance(handle, site, all)));
        int spam = spam(read);
        return new SiteModel(
                before.version() + 1,
                before.spam() + spam,
                before.ham() + read.size() - spam,
                before.learnedFrom(),
                learned);
    }

    private List<Example> examples(List<Read> read, ClassBalance balance) {
        return read.stream().map(each -> example(each, balance)).toList();
    }

    private Example example(Read read, ClassBalance balance) {
        LessonRow lesson = read.lesson();
        double before = lesson.before() + baseModel.logOdds(read.vector());
        return new Example(read.vector(), lesson.spam(), before, balance.of(lesson.spam(), lesson.teachers()));
    }

    private static int spam(List<Read> read) {
        return (int) read.stream().filter(each -> each.lesson().spam()).count();
    }

    private static Map<List<String>, Integer> teachers(List<Read> read, boolean spam) {
        Map<List<String>, Integer> counts = new HashMap<>();
        read.stream()
                .filter(each -> each.lesson().spam() == spam)
                .forEach(each -> counts.merge(each.lesson().teachers(), 1, Integer::sum));
        return counts;
    }

    private int count(Handle handle, String site, SequenceRange range) {
        return Stream.of(true, false)
                .flatMap(spam -> lessons.count(handle, site, spam, range).values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    private ClassBalance balance(Handle handle, String site, SequenceRange range) {
        return ClassBalance.of(lessons.count(handle, site, true, range), lessons.count(handle, site, false, range));
    }

    /** In the order in which they were taught. What cannot be opened or read is left out. */
    private List<Read> read(Handle handle, String site, SequenceRange range) {
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
            learningMetrics.unreadable(unreadable);
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
            bytes += lesson.vector().length;
            if (bytes > mostBytes) {
                return false;
            }
            try {
                FeatureVector vector =
                        FeatureVector.of(vectors.open(site, lesson.decision(), lesson.vector(), lesson.sealed()));
                if (vector.square() <= LONGEST) {
                    into.add(new Read(lesson.withoutBytes(), vector));
                    return true;
                }
            } catch (IllegalArgumentException | SealBroken e) {
                LOG.debugf("Lesson %s: %s.", lesson.decision(), e.getMessage());
            }
            unreadable++;
            return true;
        }
    }
}
