package dev.rejoinder.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.rejoinder.learning.classifier.BaseModel;
import dev.rejoinder.learning.classifier.ModelParameters;
import dev.rejoinder.learning.classifier.SiteModel;
import dev.rejoinder.learning.classifier.Weights;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Models in memory on each replica, and how they follow what is learned anywhere. */
@QuarkusTest
class ModelCacheTest {
    private final Classroom room;
    private final SiteModels stored;
    private final SealedWeights sealed;
    private final ScheduledExecutorService executor;

    ModelCacheTest(Classroom room, SiteModels stored, SealedWeights sealed, ScheduledExecutorService executor) {
        this.room = room;
        this.stored = stored;
        this.sealed = sealed;
        this.executor = executor;
    }

    @BeforeEach
    void open() {
        room.open();
    }

    @Test
    void aModelThatIsNotHereIsFetchedWhileNobodyWaits() {
        room.teach(room.lesson(true, "Buy watches"));
        SiteModel learned = room.learn();
        ModelCache replica = replica();

        assertThat(replica.of(room.site).version()).isZero();

        Classroom.until(() -> replica.of(room.site).version() == learned.version());
        assertThat(replica.of(room.site)).isSameAs(replica.of(room.site));
    }

    @Test
    void whatOneReplicaLearnedTheOthersSee() {
        ModelCache here = replica();
        ModelCache there = replica();
        there.of(room.site);
        room.teach(room.lesson(true, "Buy watches"));
        SiteModel learned = room.learn();
        here.put(room.site, learned);

        assertThat(here.of(room.site).version()).isEqualTo(learned.version());
        Classroom.until(() -> {
            there.refresh();
            return there.of(room.site).version() == learned.version();
        });
        assertThat(room.judge(there.of(room.site), "Buy watches today"))
                .isEqualTo(room.judge(here.of(room.site), "Buy watches today"));
    }

    @Test
    void aModelThatIsGoneOrBrokenKnowsNothing() {
        room.teach(room.lesson(true, "Buy watches"));
        SiteModel learned = room.learn();
        ModelCache replica = replica();
        replica.put(room.site, learned);
        double taught = room.judge(replica.of(room.site), "Buy watches").probability();
        room.execute(
                "update site_model set version = version + 1, weights = :weights, sealed = false where site_id = :site",
                Map.of(
                        "weights",
                        Arrays.copyOf(Weights.toBytes(learned.learned().weights()), 50)));

        replica.refresh();

        double broken = room.judge(replica.of(room.site), "Buy watches").probability();
        assertThat(broken).isLessThan(taught);
        room.execute("delete from site_model where site_id = :site", Map.of());
        replica.refresh();
        assertThat(replica.of(room.site).version()).isZero();
    }

    @Test
    void weightsAreReadAsTheyWereWritten() {
        float[] weights = ModelParameters.NOTHING.weights().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.sin(i) * (i % 7);
        }

        byte[] written = Weights.toBytes(weights);

        assertThat(Weights.read(written)).isEqualTo(weights);
        assertThat(written.length).isLessThan(1_100_000);
        assertThat(Weights.toBytes(ModelParameters.NOTHING.weights()).length).isLessThan(20_000);
    }

    @Test
    void weightsThatAreNoNumbersAreRefused() {
        for (float broken : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            float[] weights = ModelParameters.NOTHING.weights().clone();
            weights[7] = broken;

            assertThatIllegalArgumentException().isThrownBy(() -> Weights.read(Weights.toBytes(weights)));
        }
    }

    @Test
    void aCalibrationThatIsNoNumberKnowsNothing() {
        room.teach(room.lesson(true, "Buy watches"));
        assertThat(room.learn().isTaught()).isTrue();

        room.execute("update site_model set intercept = 'NaN' where site_id = :site", Map.of());

        assertThat(stored.read(room.site).isTaught()).isFalse();
    }

    @Test
    void noLackOfMemoryEndsTheBeat() {
        Jdbi lacking = Jdbi.create(() -> {
            throw new OutOfMemoryError("as if");
        });
        ModelCache replica = replica(new SiteModels(lacking, sealed, Clock.systemUTC()), 32);
        replica.put(room.site, SiteModel.UNTAUGHT);

        assertThatNoException().isThrownBy(replica::refresh);
    }

    @Test
    void commentsJudgedForLackOfRoomByWhatIsKnownOfAllAreCounted() {
        assertThat(missedOfTwo(2)).isZero();
        assertThat(missedOfTwo(1)).isPositive();
    }

    @Test
    void modelsTakeNoMoreThanAQuarterOfTheHeapWhateverTheSettingsSay() {
        assertThat(ModelCache.room(32, 256 << 20)).isEqualTo(32);
        assertThat(ModelCache.room(65_536, 256 << 20)).isEqualTo(64);
        assertThat(ModelCache.room(32, 1 << 20)).isEqualTo(1);
    }

    /** How often one of two sites' models was not there, where there is room for so many. */
    private double missedOfTwo(int fit) {
        MeterRegistry own = new SimpleMeterRegistry();
        ModelCache replica =
                new ModelCache(BaseModel.none(), stored, new LearningMetrics(own), executor, new Room(fit));
        SiteModel taught = new SiteModel(1, 1, 0, 1, ModelParameters.NOTHING);
        replica.put("one", taught);
        replica.put("two", taught);
        replica.of("one");
        replica.of("two");
        return own.counter("rejoinder.learning.missed").count();
    }

    /** How many models fit in. */
    private record Room(int room) implements LearningSettings {
        @Override
        public Duration pause() {
            return Duration.ZERO;
        }
    }

    private ModelCache replica() {
        return replica(stored, 32);
    }

    private ModelCache replica(SiteModels from, int fit) {
        return new ModelCache(
                BaseModel.none(), from, new LearningMetrics(new SimpleMeterRegistry()), executor, new Room(fit));
    }
}
