package dev.rejoinder.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Overheard;
import dev.rejoinder.learning.classifier.BackgroundHam;
import dev.rejoinder.learning.classifier.BaseModel;
import dev.rejoinder.learning.classifier.SiteModel;
import dev.rejoinder.sealing.FormerSecrets;
import dev.rejoinder.sealing.MasterSecret;
import dev.rejoinder.sealing.Resealable;
import dev.rejoinder.sealing.Vault;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lessons say of comments is sealed where it is kept. */
@QuarkusTest
class SealedLessonsTest {
    private static final String SPAM = "Buy replica wristwatches at a discount, worldwide shipping tonight";
    private static final String HAM = "My shoulder got better with the second stretch you describe, thank you";
    private static final MasterSecret NEXT = new MasterSecret(new byte[32]);

    /** In hexadecimal digits: more of a vector than could be alike by chance. */
    private static final int RECOGNISABLE = 16;

    @Inject
    @ConfigProperty(name = "rejoinder.secret")
    String secret;

    @Inject
    @All
    List<Resealable> owners;

    @Inject
    Classroom room;

    @Inject
    LessonSeals seals;

    @Inject
    LessonReader reader;

    @Inject
    BackgroundHam backgroundHam;

    @Inject
    SiteModels models;

    @Inject
    Relearning relearning;

    @Inject
    LessonSequence lessonSequence;

    @Inject
    BaseModel baseModel;

    @Inject
    LearningMetrics learningMetrics;

    @Inject
    MeterRegistry meters;

    @Inject
    Vault vault;

    @Inject
    Jdbi jdbi;

    private Vault next;

    @BeforeEach
    void open() {
        room.open();
        next = new Vault(NEXT, new FormerSecrets(Optional.of(List.of(secret))));
    }

    @Test
    void nothingOfAVectorIsFoundInWhatIsKept() {
        String vector = HexFormat.of().formatHex(Classroom.vector(SPAM));
        room.fill(1, true, Classroom.vector(SPAM));
        assertThat(runsOf(vector)).as("where it is not sealed").isEqualTo(vector.length() - RECOGNISABLE + 1);
        room.execute("delete from lesson where site_id = :site", Map.of());

        room.teach(room.lesson(true, SPAM), room.lesson(true, SPAM));

        assertThat(runsOf(vector)).isZero();
        assertThat(room.count("(select distinct site_id, vector from lesson) kept where true"))
                .as("the same text is sealed differently each time")
                .isEqualTo(2);
    }

    @Test
    void theLongestVectorIsKeptSealedToo() {
        Lesson longest = room.lesson(true, new byte[1 << 20], null);

        room.teach(longest);

        assertThat(vault.openBytes(room.site, longest.decision(), Vault.LESSON_VECTOR, stored(longest)))
                .isEqualTo(longest.vector());
    }

    @Test
    void aLessonFromBeforeTeachesAndIsSealedWithoutChangingWhatIsLearned() {
        room.fill(1, true, Classroom.vector(SPAM));
        room.teach(room.lesson(false, HAM));
        SiteModel before = room.learn();
        assertThat(List.of(before.spam(), before.ham())).containsExactly(1, 1);

        assertThat(reseal(seals, 1)).isEqualTo(1);
        assertThat(reseal(seals, 1)).isZero();

        assertThat(sealedBy(vault)).isEqualTo(2);
        assertThat(relearning.run(room.site)).isPresent();
        assertThat(room.learn().learned().weights()).isEqualTo(before.learned().weights());
    }

    @Test
    void aLessonSealedUnderAFormerSecretTeachesAndIsSealedUnderTheNewOne() {
        Lesson lesson = room.lesson(true, SPAM);
        room.teach(lesson);
        round(next).run(room.site);
        Classroom.until(room::isLearned);
        assertThat(models.read(room.site).spam()).isEqualTo(1);
        assertThat(sealedBy(next)).isZero();

        LessonSeals anew = new LessonSeals(jdbi, new SealedVectors(next));
        assertThat(reseal(anew, 500)).isEqualTo(1);
        assertThat(reseal(anew, 500)).isZero();

        assertThat(sealedBy(next)).isEqualTo(1);
        Vault alone = new Vault(NEXT, new FormerSecrets(Optional.empty()));
        assertThat(alone.openBytes(room.site, lesson.decision(), Vault.LESSON_VECTOR, stored(lesson)))
                .isEqualTo(lesson.vector());
    }

    @Test
    void lessonsThatCannotBeOpenedAreLeftOutAndToldOfOncePerRound() {
        Lesson altered = room.lesson(true, SPAM);
        Lesson moved = room.lesson(true, SPAM);
        Lesson foreign = room.lesson(false, HAM);
        Lesson whole = room.lesson(true, SPAM);
        room.teach(altered, moved, foreign, whole, room.lesson(false, HAM));
        byte[] bytes = stored(altered);
        bytes[bytes.length / 2] ^= 1;
        store(altered, bytes);
        store(moved, stored(whole));
        store(foreign, new SealedVectors(next).seal(room.site, foreign.decision(), foreign.vector()));
        room.learn();
        double before = meters.counter("rejoinder.learning.unreadable").count();

        String said;
        try (Overheard overheard = new Overheard()) {
            assertThat(relearning.run(room.site))
                    .hasValueSatisfying(learned ->
                            assertThat(List.of(learned.spam(), learned.ham())).containsExactly(1, 1));
            said = overheard.all();
        }

        assertThat(meters.counter("rejoinder.learning.unreadable").count()).isGreaterThanOrEqualTo(before + 3);
        assertThat(said.lines().filter(line -> line.contains("of site " + room.site + " cannot be read")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("3 lessons"));
    }

    @Test
    void whatCannotBeOpenedStaysAsItIsWhereTheRestIsSealedAnew() {
        Lesson altered = room.lesson(true, SPAM);
        room.teach(altered, room.lesson(true, SPAM), room.lesson(false, HAM));
        byte[] bytes = stored(altered);
        bytes[bytes.length - 1] ^= 1;
        store(altered, bytes);

        assertThat(reseal(new LessonSeals(jdbi, new SealedVectors(next)), 2)).isEqualTo(2);

        assertThat(sealedBy(next)).isEqualTo(2);
        assertThat(stored(altered)).isEqualTo(bytes);
    }

    @Test
    void lessonsAreAmongWhatTheCommandSealsAnew() {
        assertThat(owners).hasAtLeastOneElementOfType(LessonSeals.class);
    }

    private TrainingRun round(Vault vault) {
        return new TrainingRun(
                baseModel,
                backgroundHam,
                jdbi,
                lessonSequence,
                new TrainingLessons(reader, new SealedVectors(vault), learningMetrics),
                models);
    }

    private int reseal(LessonSeals seals, int most) {
        int sealed = 0;
        Resealable.Step step = seals.reseal(room.site, null, most);
        while (step.last() != null) {
            sealed += step.sealed();
            step = seals.reseal(room.site, step.last(), most);
        }
        return sealed + step.sealed();
    }

    /** How many runs of so many digits occur in the site's rows. */
    private long runsOf(String digits) {
        String rows = jdbi.withHandle(
                handle -> handle.createQuery("select string_agg(lesson::text, ' ') from lesson where site_id = :site")
                        .bind("site", room.site)
                        .mapTo(String.class)
                        .one());
        return IntStream.rangeClosed(0, digits.length() - RECOGNISABLE)
                .filter(from -> rows.contains(digits.substring(from, from + RECOGNISABLE)))
                .count();
    }

    private int sealedBy(Vault vault) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from lesson where site_id = :site and sealed"
                                + " and substring(vector from 1 for 5) = :mark")
                        .bind("site", room.site)
                        .bind("mark", vault.mark())
                        .mapTo(Integer.class)
                        .one());
    }

    private byte[] stored(Lesson lesson) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select vector from lesson where site_id = :site and decision_id = :decision")
                .bind("site", room.site)
                .bind("decision", lesson.decision())
                .mapTo(byte[].class)
                .one());
    }

    private void store(Lesson lesson, byte[] vector) {
        room.execute(
                "update lesson set vector = :vector where site_id = :site and decision_id = :decision",
                Map.of("vector", vector, "decision", lesson.decision()));
    }
}
