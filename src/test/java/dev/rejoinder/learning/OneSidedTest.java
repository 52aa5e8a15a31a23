package dev.rejoinder.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rejoinder.learning.classifier.BackgroundHam;
import dev.rejoinder.learning.classifier.BaseModel;
import dev.rejoinder.learning.classifier.Calibration;
import dev.rejoinder.learning.classifier.ClassBalance;
import dev.rejoinder.learning.classifier.Example;
import dev.rejoinder.learning.classifier.ModelParameters;
import dev.rejoinder.learning.classifier.SiteModel;
import dev.rejoinder.learning.classifier.TrainedModel;
import dev.rejoinder.screening.Candidate;
import dev.rejoinder.screening.Features;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some blogs only ever report the spam that was missed. */
@QuarkusTest
class OneSidedTest {
    private static final List<String> HONEST = List.of(
            "I tried this with the older version and the build still fails at the second step. Any idea?",
            "Thanks for writing this up, the diagram in the middle made it click for me.",
            "We went there in spring, and the path along the river was closed for repairs.",
            "My grandmother baked this with rye flour instead, and a little less sugar.",
            "Does the adapter work with the three pin socket as well?",
            "I do not agree with the last paragraph: the numbers are from before the reform.",
            "Ha, that is exactly what happened to our cat last week.",
            "There is a typo in the third heading, it should say April.",
            "Great concert! The second half was a bit loud where we sat, though.",
            "Das hat bei mir erst nach einem Neustart funktioniert, vielen Dank.");

    private static final List<String> OPENINGS = List.of(
            "Hello friend, we offer",
            "Best place for",
            "Do not miss",
            "I found",
            "Visit our shop for",
            "Now available:",
            "Save big on",
            "Everybody is talking about",
            "My sister recommends",
            "Learn the secret of",
            "Order now:",
            "The easiest way to",
            "Limited offer,",
            "You need",
            "Try for free:",
            "Contact us about");

    private static final List<String> GOODS = List.of(
            "cheap handbags from Italy",
            "essays written by experts",
            "garden sheds and carports",
            "a loan within one hour",
            "slimming tea that works",
            "tickets for every final",
            "roof repairs in your town",
            "genuine leather jackets",
            "a visa without waiting",
            "more followers by tonight",
            "printer ink at half price",
            "lottery numbers that win",
            "a job from your kitchen",
            "teeth whitening at home",
            "used phones like new",
            "signals for traders");

    private static final List<String> ENDINGS = List.of(
            "with free shipping.",
            "for serious people only!",
            "before the stock runs out",
            "and thank me later.",
            "at prices you will love.",
            "- ask for our catalogue.",
            "from a team with years of experience.",
            "in all colours and sizes!",
            "and become rich.",
            "today only.");

    private static final List<String> NAMES =
            List.of("seller", "Mike", "bestshop", "Olga", "Rupert", "promo", "Sylvie", "tina");

    private static final List<String> MAKERS = List.of("Omera", "Roleus", "Cartiel", "Breitlin");

    private final Classroom room;
    private final Relearning relearning;
    private final BaseModel baseModel;
    private final BackgroundHam backgroundHam;
    private final SplittableRandom random = new SplittableRandom(11);

    OneSidedTest(Classroom room, Relearning relearning, BaseModel baseModel, BackgroundHam backgroundHam) {
        this.room = room;
        this.relearning = relearning;
        this.baseModel = baseModel;
        this.backgroundHam = backgroundHam;
    }

    @BeforeEach
    void open() {
        room.open();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 100, 200, 1_000})
    void howeverMuchSpamIsReportedUnrelatedCommentsAreNotTakenForIt(int lessons) {
        teach(lessons, this::anySpam);

        TrainedModel model = room.learn().on(baseModel);

        assertThat(HONEST).allMatch(text -> room.judge(model, text).probability() < 0.5);
        assertThat(HONEST)
                .filteredOn(text -> room.judge(model, text).probability() < 0.35)
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(Stream.generate(this::anySpam).limit(20))
                .filteredOn(text -> room.judge(model, text).probability()
                        > room.judge(TrainedModel.untaught(baseModel), text).probability())
                .hasSize(20);
    }

    @Test
    void whatIsLikeTheSpamThatWasReportedIsTakenForIt() {
        teach(30, this::watches);

        TrainedModel model = room.learn().on(baseModel);

        assertThat(Stream.generate(this::watches).limit(20))
                .allMatch(text -> room.judge(model, text).probability() > 0.6);
        assertThat(HONEST).allMatch(text -> room.judge(model, text).probability() < 0.25);
    }

    @Test
    void oneKindOfSpamIsFoundAmongManyOthersThatWereReported() {
        teach(170, this::anySpam);
        teach(30, this::watches);

        TrainedModel model = room.learn().on(baseModel);

        assertThat(Stream.generate(this::watches).limit(20))
                .allMatch(text -> room.judge(model, text).probability() > 0.5);
    }

    @Test
    void whereManyAreAddedOneByOneItIsTheSameAsWhereAllIsLearnedAnew() {
        teach(2_050, this::anySpam);
        room.learn();
        teach(100, this::anySpam);
        SiteModel added = room.learn();
        relearning.run(room.site);
        SiteModel anew = room.learn();

        assertThat(List.of(added.learnedFrom(), anew.learnedFrom())).containsExactly(2_050, 2_150);
        for (String text : HONEST) {
            double said = room.judge(added.on(baseModel), text).probability();
            assertThat(said).isLessThan(0.5);
            assertThat(said).isCloseTo(room.judge(anew.on(baseModel), text).probability(), within(0.1));
        }
    }

    @Test
    void goodCommentsThatAreTaughtTakeThePlaceOfThoseThatStandIn() {
        teach(200, this::anySpam);
        TrainedModel alone = room.learn().on(baseModel);
        HONEST.forEach(text -> room.teach(room.lesson(false, text)));
        TrainedModel both = room.learn().on(baseModel);

        assertThat(HONEST)
                .allMatch(text -> room.judge(both, text).probability()
                        < room.judge(alone, text).probability());
    }

    @Test
    void aSingleLessonSaysAsMuchOfTheVerySameTextAsItWouldByItself() {
        String text = watches();
        Example lesson = Taught.spam(text);
        double byItself = ModelParameters.from(List.of(lesson)).logOdds(lesson.vector());

        double beside = ModelParameters.from(
                        List.of(lesson),
                        backgroundHam.examples(baseModel, ClassBalance.of(1, 0).standIns()))
                .logOdds(lesson.vector());

        assertThat(beside).isCloseTo(byItself, within(0.05 * byItself));
    }

    @Test
    void spamAloneNeverHasTheModelTrustedMore() {
        teach(100, this::anySpam);
        HONEST.subList(0, 9).forEach(text -> room.teach(room.lesson(false, text)));

        assertThat(room.learn().learned().calibration()).isEqualTo(Calibration.NONE);

        room.teach(room.lesson(false, HONEST.get(9)));

        assertThat(room.learn().learned().calibration()).isNotEqualTo(Calibration.NONE);
    }

    private void teach(int many, Supplier<String> texts) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            lessons.add(room.lesson(true, vector(texts.get()), null, "akismet:blog"));
        }
        room.teach(lessons.toArray(Lesson[]::new));
    }

    /** Of somebody whose name none of the good ones has. */
    private byte[] vector(String text) {
        String name = any(NAMES) + random.nextInt(100);
        return Features.of(new Candidate(text, name, null, null, 0), List.of())
                .vector()
                .toBytes();
    }

    private String anySpam() {
        return String.join(" ", any(OPENINGS), any(GOODS), any(ENDINGS), any(GOODS), any(ENDINGS));
    }

    private String watches() {
        return String.join(" ", any(OPENINGS), "replica", any(MAKERS), "wristwatches", any(ENDINGS));
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
