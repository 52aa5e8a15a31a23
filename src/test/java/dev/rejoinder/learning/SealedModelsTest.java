package dev.rejoinder.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Overheard;
import dev.rejoinder.learning.classifier.BaseModel;
import dev.rejoinder.learning.classifier.ModelParameters;
import dev.rejoinder.learning.classifier.SiteModel;
import dev.rejoinder.learning.classifier.Weights;
import dev.rejoinder.sealing.FormerSecrets;
import dev.rejoinder.sealing.MasterSecret;
import dev.rejoinder.sealing.Resealable;
import dev.rejoinder.sealing.Vault;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What models say of the few comments they were learned from is sealed where it is kept. */
@QuarkusTest
class SealedModelsTest {
    private static final String SPAM = "Buy replica wristwatches at a discount, worldwide shipping tonight";
    private static final String HAM = "My shoulder got better with the second stretch you describe, thank you";
    private static final MasterSecret NEXT = new MasterSecret(new byte[32]);
    private static final Resealable.Step NOTHING = new Resealable.Step(null, 0, List.of());
    private static final Resealable.Step ONE = new Resealable.Step(null, 1, List.of());

    /** In hexadecimal digits: more of the weights than could be alike by chance. */
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
    ModelSeals seals;

    @Inject
    SiteModels models;

    @Inject
    Relearning relearning;

    @Inject
    LessonSequence turns;

    @Inject
    Vault vault;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private SealedWeights next;

    @BeforeEach
    void open() {
        room.open();
        next = new SealedWeights(new Vault(NEXT, new FormerSecrets(Optional.of(List.of(secret)))));
    }

    @Test
    void nothingOfAModelsWeightsIsFoundInWhatIsKept() {
        SiteModel model = taught();
        byte[] sealed = stored();
        String plain = HexFormat.of().formatHex(Weights.toBytes(model.learned().weights()));
        storePlain(model);
        assertThat(runsOf(plain)).as("where they are not sealed").isEqualTo(plain.length() - RECOGNISABLE + 1);

        assertThat(relearning.run(room.site)).isPresent();

        assertThat(runsOf(plain)).isZero();
        assertThat(models.read(room.site).learned().weights())
                .isEqualTo(model.learned().weights());
        assertThat(stored()).as("sealed differently each time").isNotEqualTo(sealed);
    }

    @Test
    void aModelFromBeforeJudgesAndIsSealedWithoutChangingWhatItSays() {
        SiteModel before = taught();
        storePlain(before);
        assertSaysTheSame(models.read(room.site), before);

        assertThat(seals.reseal(room.site, null, 500)).isEqualTo(ONE);
        assertThat(seals.reseal(room.site, null, 500)).isEqualTo(NOTHING);

        assertThat(vault.openBytes(room.site, new UUID(0, 0), Vault.MODEL_WEIGHTS, stored()))
                .isEqualTo(Weights.toBytes(before.learned().weights()));
        assertSaysTheSame(models.read(room.site), before);
    }

    @Test
    void aModelSealedUnderAFormerSecretJudgesAndIsSealedUnderTheNewOne() {
        SiteModel before = taught();
        assertSaysTheSame(new SiteModels(jdbi, next, clock).read(room.site), before);

        ModelSeals anew = new ModelSeals(jdbi, next, turns);
        assertThat(anew.reseal(room.site, null, 500)).isEqualTo(ONE);
        assertThat(anew.reseal(room.site, null, 500)).isEqualTo(NOTHING);

        SealedWeights alone = new SealedWeights(new Vault(NEXT, new FormerSecrets(Optional.empty())));
        assertSaysTheSame(new SiteModels(jdbi, alone, clock).read(room.site), before);
    }

    @Test
    void aModelThatWasAlteredOrMovedOrIsOfAnotherSecretKnowsNothing() {
        byte[] weights = Weights.toBytes(taught().learned().weights());
        byte[] altered = stored();
        altered[altered.length / 2] ^= 1;

        for (byte[] broken : List.of(
                altered,
                new SealedWeights(vault).seal("another-site", weights),
                next.seal(room.site, weights),
                new byte[0],
                weights)) {
            store(broken, true);

            SiteModel read = models.read(room.site);

            assertThat(read.isTaught()).isFalse();
            assertThat(read.version()).isEqualTo(1);
            assertThat(room.judge(read.on(BaseModel.none()), SPAM))
                    .isEqualTo(
                            room.judge(new SiteModel(1, 0, 0, 0, ModelParameters.NOTHING).on(BaseModel.none()), SPAM));
        }
    }

    @Test
    void aModelThatCannotBeOpenedIsLearnedFromAllLessonsWithTheNextOneHoweverManyThereAre() {
        room.fill(2_000, true, Classroom.vector(SPAM));
        room.fill(500, false, Classroom.vector(HAM));
        SiteModel before = room.learn();
        store(next.seal(room.site, Weights.toBytes(before.learned().weights())), true);

        room.teach(room.lesson(false, HAM));
        SiteModel after = room.learn();

        assertThat(List.of(after.spam(), after.ham(), after.learnedFrom())).containsExactly(2_000, 501, 2_501);
        assertThat(after.version()).isGreaterThan(before.version());
    }

    @Test
    void learningAnewMendsAModelThatCannotBeOpenedAndTellsOfItOnce() {
        SiteModel before = taught();
        byte[] weights = Weights.toBytes(before.learned().weights());
        store(next.seal(room.site, weights), true);

        String said;
        try (Overheard overheard = new Overheard()) {
            assertThat(relearning.run(room.site)).isPresent();
            said = overheard.all();
        }

        assertThat(models.read(room.site).learned().weights())
                .isEqualTo(before.learned().weights());
        assertThat(said.lines().filter(line -> line.contains("model of site " + room.site)))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("another secret", "learned anew"));
    }

    @Test
    void whoSealsAnewHasAModelThatCannotBeOpenedLearnedAnew() {
        SiteModel before = taught();
        byte[] altered = stored();
        altered[altered.length - 1] ^= 1;
        store(altered, true);
        long wanted = turn().wanted();

        assertThat(new ModelSeals(jdbi, next, turns).reseal(room.site, null, 500))
                .isEqualTo(NOTHING);

        assertThat(turn().anew()).isEqualTo(wanted + 1);
        assertThat(room.learn().learned().weights()).isEqualTo(before.learned().weights());
    }

    @Test
    void aSiteThatHasLearnedNothingHasNothingToSeal() {
        assertThat(seals.reseal(room.site, null, 500)).isEqualTo(NOTHING);
        models.prepare(room.site);
        assertThat(seals.reseal(room.site, null, 500)).isEqualTo(NOTHING);
    }

    @Test
    void modelsAreAmongWhatTheCommandSealsAnew() {
        assertThat(owners).hasAtLeastOneElementOfType(ModelSeals.class);
    }

    private SiteModel taught() {
        room.teach(room.lesson(true, SPAM), room.lesson(false, HAM));
        SiteModel model = room.learn();
        assertThat(model.isTaught()).isTrue();
        return model;
    }

    private void assertSaysTheSame(SiteModel model, SiteModel before) {
        assertThat(room.judge(model.on(BaseModel.none()), SPAM))
                .isEqualTo(room.judge(before.on(BaseModel.none()), SPAM));
        assertThat(model.learned().weights()).isEqualTo(before.learned().weights());
        assertThat(List.of(model.version(), model.spam(), model.ham()))
                .containsExactly(before.version(), before.spam(), before.ham());
    }

    /** How many runs of so many digits occur in the site's row. */
    private long runsOf(String digits) {
        String row = jdbi.withHandle(
                handle -> handle.createQuery("select site_model::text from site_model where site_id = :site")
                        .bind("site", room.site)
                        .mapTo(String.class)
                        .one());
        return IntStream.rangeClosed(0, digits.length() - RECOGNISABLE)
                .filter(from -> row.contains(digits.substring(from, from + RECOGNISABLE)))
                .count();
    }

    private LessonSequence.Position turn() {
        return jdbi.withHandle(handle -> turns.of(handle, room.site)).orElseThrow();
    }

    private byte[] stored() {
        return jdbi.withHandle(handle -> handle.createQuery("select weights from site_model where site_id = :site")
                .bind("site", room.site)
                .mapTo(byte[].class)
                .one());
    }

    private void storePlain(SiteModel model) {
        store(Weights.toBytes(model.learned().weights()), false);
    }

    private void store(byte[] weights, boolean sealed) {
        room.execute(
                "update site_model set weights = :weights, sealed = :sealed where site_id = :site",
                Map.of("weights", weights, "sealed", sealed));
    }
}
