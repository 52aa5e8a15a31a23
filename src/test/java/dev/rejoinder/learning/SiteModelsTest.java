package dev.rejoinder.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Models in memory on each replica, and how they follow what is learned anywhere. */
@QuarkusTest
class SiteModelsTest {
    private final Classroom room;
    private final StoredModels stored;
    private final ScheduledExecutorService executor;

    SiteModelsTest(Classroom room, StoredModels stored, ScheduledExecutorService executor) {
        this.room = room;
        this.stored = stored;
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
        SiteModels replica = replica();

        assertThat(replica.of(room.site).version()).isZero();

        Classroom.until(() -> replica.of(room.site).version() == learned.version());
        assertThat(replica.of(room.site)).isSameAs(replica.of(room.site));
    }

    @Test
    void whatOneReplicaLearnedTheOthersSee() {
        SiteModels here = replica();
        SiteModels there = replica();
        there.of(room.site);
        room.teach(room.lesson(true, "Buy watches"));
        SiteModel learned = room.learn();
        here.learned(room.site, learned);

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
        SiteModels replica = replica();
        replica.learned(room.site, learned);
        double taught = room.judge(replica.of(room.site), "Buy watches").probability();
        room.execute(
                "update site_model set version = version + 1, weights = :weights where site_id = :site",
                Map.of(
                        "weights",
                        Arrays.copyOf(Weights.written(learned.learned().weights()), 50)));

        replica.refresh();

        double broken = room.judge(replica.of(room.site), "Buy watches").probability();
        assertThat(broken).isLessThan(taught);
        room.execute("delete from site_model where site_id = :site", Map.of());
        replica.refresh();
        assertThat(replica.of(room.site).version()).isZero();
    }

    @Test
    void weightsAreReadAsTheyWereWritten() {
        float[] weights = Learned.NOTHING.weights().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.sin(i) * (i % 7);
        }

        byte[] written = Weights.written(weights);

        assertThat(Weights.read(written)).isEqualTo(weights);
        assertThat(written.length).isLessThan(1_100_000);
        assertThat(Weights.written(Learned.NOTHING.weights()).length).isLessThan(20_000);
    }

    private SiteModels replica() {
        return new SiteModels(Prior.none(), stored, executor, false);
    }
}
