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
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                || hasGrown(before, lessons.count(handle, site, fresh))
                || lessons.balance(handle, site, all)
                        .differs(lessons.balance(handle, site, new SequenceRange(0, turn.learned())), GROWN);
        SiteModel next = anew ? anew(handle, site, before, all) : more(handle, site, before, all, fresh);
        models.write(handle, site, next);
        turns.markLearned(handle, site, turn.wanted());
        return next;
    }

    private static boolean hasGrown(SiteModel before, int fresh) {
        int now = before.lessons() + fresh;
        return now <= FEW || now > GROWN * before.learnedFrom();
    }

    private SiteModel anew(Handle handle, String site, SiteModel before, SequenceRange all) {
        List<TrainingLessons.Read> read = lessons.read(handle, site, all);
        ClassBalance balance = ClassBalance.of(teachers(read, true), teachers(read, false));
        ModelParameters learned = read.isEmpty()
                ? ModelParameters.NOTHING
                : ModelParameters.from(examples(read, balance), backgroundHam.examples(baseModel, balance.standIns()));
        int spam = spam(read);
        return new SiteModel(before.version() + 1, spam, read.size() - spam, read.size(), learned);
    }

    private SiteModel more(Handle handle, String site, SiteModel before, SequenceRange all, SequenceRange fresh) {
        List<TrainingLessons.Read> read = lessons.read(handle, site, fresh);
        ModelParameters learned = before.learned().and(examples(read, lessons.balance(handle, site, all)));
        int spam = spam(read);
        return new SiteModel(
                before.version() + 1,
                before.spam() + spam,
                before.ham() + read.size() - spam,
                before.learnedFrom(),
                learned);
    }

    private List<Example> examples(List<TrainingLessons.Read> read, ClassBalance balance) {
        return read.stream().map(each -> example(each, balance)).toList();
    }

    private Example example(TrainingLessons.Read read, ClassBalance balance) {
        LessonRow lesson = read.lesson();
        double before = lesson.before() + baseModel.logOdds(read.vector());
        return new Example(read.vector(), lesson.spam(), before, balance.of(lesson.spam(), lesson.teachers()));
    }

    private static int spam(List<TrainingLessons.Read> read) {
        return (int) read.stream().filter(each -> each.lesson().spam()).count();
    }

    private static Map<List<String>, Integer> teachers(List<TrainingLessons.Read> read, boolean spam) {
        Map<List<String>, Integer> counts = new HashMap<>();
        read.stream()
                .filter(each -> each.lesson().spam() == spam)
                .forEach(each -> counts.merge(each.lesson().teachers(), 1, Integer::sum));
        return counts;
    }
}
