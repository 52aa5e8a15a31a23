package dev.rejoinder.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.learning.classifier.BaseModel;
import dev.rejoinder.learning.classifier.SiteModel;
import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.privacy.ErasureMode;
import dev.rejoinder.screening.FeatureVector;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of lessons in a round of learning. */
@QuarkusTest
class TrainingRunTest {
    private static final String SPAM = "Buy replica wristwatches at a discount, worldwide shipping tonight";
    private static final String HAM = "My shoulder got better with the second stretch you describe, thank you";
    private static final byte[] ADDRESS = {1, 2, 3};

    private final Classroom room;
    private final Relearning relearning;
    private final LessonErasure erasure;
    private final TrainingSchedule rounds;
    private final MeterRegistry meters;

    TrainingRunTest(
            Classroom room,
            Relearning relearning,
            LessonErasure erasure,
            TrainingSchedule rounds,
            MeterRegistry meters) {
        this.room = room;
        this.relearning = relearning;
        this.erasure = erasure;
        this.rounds = rounds;
        this.meters = meters;
    }

    @BeforeEach
    void open() {
        room.open();
    }

    @Test
    void theSameLessonsGiveTheSameModelWhateverWasTaughtAndUntaughtBetween() {
        room.teach(room.lesson(true, SPAM));
        room.teach(room.lesson(false, HAM));
        SiteModel first = room.learn();
        Lesson more = room.lesson(true, "Cheap loans without papers");
        room.teach(more);
        SiteModel between = room.learn();

        room.unteach(more);
        SiteModel last = room.learn();

        assertThat(between.learned().weights()).isNotEqualTo(first.learned().weights());
        assertThat(last.learned().weights()).isEqualTo(first.learned().weights());
        assertThat(List.of(last.spam(), last.ham())).containsExactly(1, 1);
        assertThat(last.version()).isGreaterThan(between.version());
    }

    @Test
    void whereNothingIsLeftNothingIsKnown() {
        Lesson lesson = room.lesson(true, SPAM);
        room.teach(lesson);
        room.learn();

        room.unteach(lesson);

        assertThat(room.learn().learned().weights()).containsOnly(0);
        assertThat(room.learn().isTaught()).isFalse();
    }

    @Test
    void learningAllAnewGivesTheSameAndSaysFromHowMuch() {
        room.teach(room.lesson(true, SPAM), room.lesson(true, SPAM + " now"), room.lesson(false, HAM));
        SiteModel before = room.learn();

        assertThat(relearning.run(room.site))
                .hasValueSatisfying(
                        learned -> assertThat(learned).isEqualTo(new Relearning.Result(2, 1, before.version() + 1)));

        assertThat(room.learn().learned().weights()).isEqualTo(before.learned().weights());
        assertThat(relearning.run("never-taught")).isEmpty();
    }

    @Test
    void whoeverDiesBetweenADecisionAndItsRoundLeavesItToTheNext() {
        room.teach(room.lesson(true, SPAM));
        assertThat(room.isLearned()).isFalse();

        rounds.takeUp();

        Classroom.until(room::isLearned);
    }

    @Test
    void erasingSomeoneTakesWhatTheyTaughtOutOfTheModelToo() {
        room.teach(room.lesson(false, HAM));
        SiteModel without = room.learn();
        room.teach(room.lesson(true, Classroom.vector(SPAM), ADDRESS));
        assertThat(room.learn().learned().weights())
                .isNotEqualTo(without.learned().weights());

        int erased =
                erasure.erase(new DataSubject(room.site, List.of(new byte[] {9}, ADDRESS)), ErasureMode.ANONYMOUS, 10);

        assertThat(erased).isEqualTo(1);
        Classroom.until(room::isLearned);
        assertThat(room.learn().learned().weights()).isEqualTo(without.learned().weights());
        assertThat(room.count("lesson where true")).isEqualTo(1);
    }

    @Test
    void lessonsThatCannotBeReadAreLeftOutAndCounted() {
        byte[] vector = Classroom.vector(SPAM);
        byte[] otherEdition = vector.clone();
        otherEdition[0] = FeatureVector.EDITION + 1;
        byte[] endless = vector.clone();
        Arrays.fill(endless, 2, 6, (byte) 0x7f);
        double before = meters.counter("rejoinder.learning.unreadable").count();
        room.teach(
                room.lesson(true, SPAM),
                room.lesson(true, otherEdition, null),
                room.lesson(true, endless, null),
                room.lesson(true, Arrays.copyOf(vector, vector.length / 2), null),
                room.lesson(false, new byte[0], null));

        SiteModel model = room.learn();

        assertThat(List.of(model.spam(), model.ham())).containsExactly(1, 0);
        assertThat(meters.counter("rejoinder.learning.unreadable").count()).isGreaterThanOrEqualTo(before + 4);
        assertThat(room.judge(model.on(BaseModel.none()), SPAM).probability()).isGreaterThan(0.05);
    }

    @Test
    void ofVeryManyLessonsTheLatestOfEachKindAreLearned() {
        room.fill(100_000, true, Classroom.vector(SPAM));
        room.fill(10, false, Classroom.vector(HAM));

        SiteModel model = room.learn();

        assertThat(List.of(model.spam(), model.ham())).containsExactly(Origin.MODERATORS.mostLessons(), 10);
        assertThat(room.judge(model.on(BaseModel.none()), HAM).probability()).isLessThan(0.1);
    }

    @Test
    void whereThereAreManyAFewMoreAreAddedToWhatIsKnownUntilOneIsTakenBack() {
        room.fill(2_000, true, Classroom.vector("watches"));
        room.fill(500, false, Classroom.vector("stretches"));
        SiteModel all = room.learn();
        Lesson more = room.lesson(true, SPAM);

        room.teach(more);
        SiteModel added = room.learn();
        room.unteach(more);
        SiteModel anew = room.learn();

        assertThat(List.of(all.learnedFrom(), added.learnedFrom(), added.lessons()))
                .containsExactly(2_500, 2_500, 2_501);
        assertThat(added.learned().calibration()).isEqualTo(all.learned().calibration());
        assertThat(room.judge(added.on(BaseModel.none()), SPAM).probability())
                .isGreaterThan(room.judge(all.on(BaseModel.none()), SPAM).probability());
        assertThat(anew.learned().weights()).isEqualTo(all.learned().weights());
    }

    @Test
    void whenASecondTeacherBeginsTheFirstOnesManyLessonsAreWeighedAnewAtOnce() {
        room.fill(2_000, true, Classroom.vector("watches"));
        room.fill(500, false, Classroom.vector("stretches"));
        room.learn();

        room.teach(room.lesson(false, SPAM, "moderator:newcomer"));
        SiteModel weighed = room.learn();

        assertThat(weighed.learnedFrom()).isEqualTo(2_501);
    }

    @Test
    void whatASecondTeacherSaysWronglyDoesNotUndoWhatTheFirstHasTaught() {
        room.fill(300, true, Classroom.vector(SPAM));
        room.fill(300, false, Classroom.vector(HAM));
        room.learn();

        for (int wrong : new int[] {1, 2, 7, 90}) {
            room.fill(wrong, false, Classroom.vector(SPAM), "akismet:shop");
            room.fill(wrong, true, Classroom.vector(HAM), "akismet:shop");
            SiteModel model = room.learn();

            assertThat(room.judge(model.on(BaseModel.none()), SPAM).probability())
                    .isGreaterThan(0.5);
            assertThat(room.judge(model.on(BaseModel.none()), HAM).probability())
                    .isLessThan(0.1);
        }
    }

    @Test
    void aRoundThatFailsIsTriedAgainAndTheOthersLearn() {
        double failed = meters.counter("rejoinder.learning.failed").count();
        room.teach(room.lesson(true, SPAM));
        room.learn();
        room.execute("update site_model set version = 2147483647 where site_id = :site", Map.of());
        String broken = room.site;
        room.teach(room.lesson(true, SPAM));
        rounds.wake(broken);
        room.open();
        room.teach(room.lesson(true, SPAM));
        rounds.wake(room.site);

        Classroom.until(room::isLearned);
        Classroom.until(() -> meters.counter("rejoinder.learning.failed").count() > failed);
        room.site = broken;
        assertThat(room.isLearned()).isFalse();
        room.execute("update site_model set version = 5 where site_id = :site", Map.of());
        Classroom.until(() -> {
            rounds.takeUp();
            return room.isLearned();
        });
        assertThat(room.learn().version()).isEqualTo(6);
    }

    @Test
    void pausesGrowUpToTenMinutes() {
        assertThat(SiteTraining.after(1)).hasSeconds(2);
        assertThat(SiteTraining.after(4)).hasSeconds(16);
        assertThat(SiteTraining.after(1_000)).hasMinutes(10);
    }
}
