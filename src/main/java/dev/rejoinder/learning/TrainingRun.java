package dev.rejoinder.learning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rejoinder.learning.LessonReader.LessonRow;
import dev.rejoinder.learning.LessonReader.SequenceRange;
import dev.rejoinder.learning.LessonSequence.Position;
import dev.rejoinder.learning.classifier.BackgroundHam;
import dev.rejoinder.learning.classifier.BaseModel;
import dev.rejoinder.learning.classifier.ClassBalance;
import dev.rejoinder.learning.classifier.Example;
import dev.rejoinder.learning.classifier.ModelParameters;
import dev.rejoinder.learning.classifier.SiteModel;
import dev.rejoinder.learning.classifier.TeacherTrust;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Trains one site's next model from its lessons in force; one replica does so at a time.
 *
 * <p>Few lessons are all learned anew, as they are when one went out of force: so the model depends on the lessons in force alone. Where there
 * are many, new ones are learned on top, until they are a tenth more.
 */
@Singleton
class TrainingRun {
    /** Up to so many lessons, learning all of them anew takes a second or two. */
    private static final int FEW = 2_000;

    private static final double GROWN = 1.1;

    /** Of so many sites is remembered how far their teachers are trusted. */
    private static final int REMEMBERED = 1_000;

    private final Cache<String, Trusted> trusted =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final BaseModel baseModel;
    private final BackgroundHam backgroundHam;
    private final Jdbi jdbi;
    private final LessonSequence turns;
    private final TrainingLessons lessons;
    private final SiteModels models;

    TrainingRun(
            BaseModel baseModel,
            BackgroundHam backgroundHam,
            Jdbi jdbi,
            LessonSequence turns,
            TrainingLessons lessons,
            SiteModels models) {
        this.baseModel = baseModel;
        this.backgroundHam = backgroundHam;
        this.jdbi = jdbi;
        this.turns = turns;
        this.lessons = lessons;
        this.models = models;
    }

    /** A model, and how far its teachers were trusted. */
    private record Learned(SiteModel model, TeacherTrust trust) {}

    /** How far the teachers of a site's model of this version were trusted. */
    private record Trusted(int version, TeacherTrust trust) {}

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
        LessonCounts now = lessons.count(handle, site, all);
        LessonCounts then = lessons.count(handle, site, new SequenceRange(0, turn.learned()));
        Optional<TeacherTrust> known = known(site, before, now);
        boolean anew = turn.anew() > turn.learned()
                || hasGrown(before, lessons.count(handle, site, fresh).all())
                || known.filter(trust -> !changes(now, then, trust)).isEmpty();
        TeacherTrust trust = known.orElse(TeacherTrust.FULL);
        Learned next = anew
                ? anew(handle, site, before, all)
                : new Learned(more(handle, site, before, now.balance(trust), fresh), trust);
        models.write(handle, site, next.model());
        turns.markLearned(handle, site, turn.wanted());
        trusted.put(site, new Trusted(next.model().version(), next.trust()));
        return next.model();
    }

    /** What is known of the teachers of the model that was learned last; empty if another replica learned it, or an earlier life of this one. */
    private Optional<TeacherTrust> known(String site, SiteModel before, LessonCounts now) {
        if (!now.haveSeveralTeachers()) {
            return Optional.of(TeacherTrust.FULL);
        }
        return Optional.ofNullable(trusted.getIfPresent(site))
                .filter(last -> last.version() == before.version())
                .map(Trusted::trust);
    }

    /** Whether lessons that were learned before would cost another amount by now, or somebody is to be judged anew. */
    private static boolean changes(LessonCounts now, LessonCounts then, TeacherTrust trust) {
        return (now.haveSeveralTeachers() && now.anybodyHasGrown(then, GROWN))
                || now.balance(trust).differs(then.balance(trust), GROWN);
    }

    private static boolean hasGrown(SiteModel before, int fresh) {
        int now = before.lessons() + fresh;
        return now <= FEW || now > GROWN * before.learnedFrom();
    }

    private Learned anew(Handle handle, String site, SiteModel before, SequenceRange all) {
        List<TrainingLessons.Read> read = lessons.read(handle, site, all);
        TeacherTrust trust =
                TeacherTrust.learn(read.stream().map(this::attributed).toList());
        ClassBalance balance = LessonCounts.of(read).balance(trust);
        ModelParameters learned = read.isEmpty()
                ? ModelParameters.NOTHING
                : ModelParameters.from(examples(read, balance), backgroundHam.examples(baseModel, balance.standIns()));
        int spam = spam(read);
        return new Learned(new SiteModel(before.version() + 1, spam, read.size() - spam, read.size(), learned), trust);
    }

    private SiteModel more(Handle handle, String site, SiteModel before, ClassBalance balance, SequenceRange fresh) {
        List<TrainingLessons.Read> read = lessons.read(handle, site, fresh);
        ModelParameters learned = before.learned().and(examples(read, balance));
        int spam = spam(read);
        return new SiteModel(
                before.version() + 1,
                before.spam() + spam,
                before.ham() + read.size() - spam,
                before.learnedFrom(),
                learned);
    }

    private TeacherTrust.Attributed attributed(TrainingLessons.Read read) {
        return new TeacherTrust.Attributed(
                example(read, Example.COST), read.lesson().teachers().get(0));
    }

    private List<Example> examples(List<TrainingLessons.Read> read, ClassBalance balance) {
        return read.stream()
                .map(each -> example(
                        each, balance.of(each.lesson().spam(), each.lesson().teachers())))
                .toList();
    }

    private Example example(TrainingLessons.Read read, double cost) {
        LessonRow lesson = read.lesson();
        double before = lesson.before() + baseModel.logOdds(read.vector());
        return new Example(read.vector(), lesson.spam(), before, cost);
    }

    private static int spam(List<TrainingLessons.Read> read) {
        return (int) read.stream().filter(each -> each.lesson().spam()).count();
    }
}
