package dev.rejoinder.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.learning.classifier.BaseModel;
import dev.rejoinder.learning.classifier.SiteModel;
import dev.rejoinder.learning.classifier.TrainedModel;
import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.FeatureVector;
import dev.rejoinder.screening.Verdict;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a site's model makes of comments, depending on who taught it what. */
@QuarkusTest
class VerdictTest {
    /** Nothing that a heuristic knows: only what was taught may speak. */
    private static final List<String> SPAM = List.of(
            "lantern", "copper", "velvet", "anchor", "marble", "thimble", "beacon", "saddle", "walnut", "harbour",
            "pebble", "ribbon", "candle", "basket", "meadow", "feather");

    private static final List<String> HAM = List.of(
            "shoulder",
            "stretch",
            "morning",
            "thank",
            "knots",
            "pain",
            "better",
            "posture",
            "neck",
            "massage",
            "question",
            "chair",
            "walking",
            "warm",
            "slowly",
            "evening",
            "bread",
            "garden",
            "book",
            "weather");
    private static final List<String> BOTH =
            List.of("the", "and", "my", "with", "for", "this", "your", "that", "from", "have", "very", "some", "about");

    private final Classroom room;
    private final SplittableRandom random = new SplittableRandom(7);

    private final Relearning relearning;
    private final BaseModel baseModel;

    VerdictTest(Classroom room, Relearning relearning, BaseModel baseModel) {
        this.room = room;
        this.baseModel = baseModel;
        this.relearning = relearning;
    }

    @BeforeEach
    void open() {
        room.open();
    }

    @Test
    void learnedEvidenceCondemnsAloneOnceThereAreFiftyOfEachKind() {
        room.teach(lessons(49, true, true, "ann"));
        room.teach(lessons(60, false, false, "ann"));
        Assessment held = room.judge(room.learn().on(baseModel), text(true));
        room.teach(lessons(1, true, true, "ann"));

        Assessment condemned = room.judge(room.learn().on(baseModel), text(true));

        assertThat(held.verdict()).isEqualTo(Verdict.SUSPECT);
        assertThat(held.probability()).isGreaterThan(0.9);
        assertThat(condemned.verdict()).isEqualTo(Verdict.SPAM);
    }

    @Test
    void whatOneTeacherSaysOverAndOverPullsLessOnceAnotherHasTaughtToo() {
        room.teach(lessons(50, true, true, "ben"));
        Lesson[] wrong = lessons(200, true, false, "ann");
        room.teach(wrong);
        SiteModel bounded = room.learn();
        room.execute("update lesson set teachers = array ['ann'] where site_id = :site", Map.of());
        relearning.run(room.site);
        SiteModel unbounded = room.learn();

        for (int i = 0; i < 10; i++) {
            FeatureVector spam = FeatureVector.of(Classroom.vector(text(true)));
            assertThat(spam.dot(bounded.learned().weights()))
                    .isGreaterThan(spam.dot(unbounded.learned().weights()));
        }
    }

    @Test
    void oneTeachersManyFalseLessonsDoNotTurnTheVerdictOnWhatIsClearlySpam() {
        room.teach(clear(25, true, true, "ben"));
        room.teach(clear(25, false, false, "ben"));
        room.teach(clear(100, true, false, "ann"));
        room.teach(clear(100, false, true, "ann"));
        TrainedModel bounded = room.learn().on(baseModel);
        room.execute("update lesson set teachers = array ['ann'] where site_id = :site", Map.of());
        relearning.run(room.site);
        TrainedModel unbounded = room.learn().on(baseModel);

        assertThat(clearlySpam(bounded)).isPositive();
        assertThat(clearlySpam(unbounded)).isLessThan(clearlySpam(bounded));
    }

    /** Where heuristics agree: they find one clear sign in what is like spam, and nothing in the rest. */
    private Lesson[] clear(int many, boolean like, boolean spam, String teacher) {
        return IntStream.range(0, many)
                .mapToObj(i -> room.lesson(spam, like ? 2 : -3, Classroom.vector(text(like)), null, teacher))
                .toArray(Lesson[]::new);
    }

    /** On average, where heuristics found as much as one clear sign of spam. */
    private double clearlySpam(TrainedModel model) {
        return IntStream.range(0, 20)
                .mapToDouble(i -> model.logOdds(FeatureVector.of(Classroom.vector(text(true))), 2))
                .average()
                .orElseThrow();
    }

    /** @param like what the texts are like */
    private Lesson[] lessons(int many, boolean like, boolean spam, String teacher) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            lessons.add(room.lesson(spam, text(like), teacher));
        }
        return lessons.toArray(Lesson[]::new);
    }

    private String text(boolean spam) {
        StringBuilder text = new StringBuilder();
        List<String> own = spam ? SPAM : HAM;
        for (int i = 0; i < 20; i++) {
            List<String> words = random.nextInt(2) == 0 ? own : BOTH;
            text.append(words.get(random.nextInt(words.size()))).append(' ');
        }
        return text.append("indeed.").toString();
    }
}
