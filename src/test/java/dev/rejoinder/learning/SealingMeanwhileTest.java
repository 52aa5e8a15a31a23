package dev.rejoinder.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.learning.classifier.ModelParameters;
import dev.rejoinder.learning.classifier.SiteModel;
import dev.rejoinder.learning.classifier.Weights;
import dev.rejoinder.sealing.Resealable;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lessons and models are sealed anew while the service learns and moderators decide. */
@QuarkusTest
class SealingMeanwhileTest {
    private static final String SPAM = "Buy replica wristwatches at a discount, worldwide shipping tonight";
    private static final String LOCK =
            "select comment_id from lesson where site_id = :site and comment_id = :comment for update skip locked";

    @Inject
    Jdbi jdbi;

    @Inject
    LessonSeals seals;

    @Inject
    ModelSeals modelSeals;

    @Inject
    SiteModels models;

    @Inject
    ScheduledExecutorService executor;

    @Inject
    Classroom room;

    @BeforeEach
    void open() {
        room.open();
    }

    @Test
    void aRoundUnderWayKeepsNobodyFromSealing() {
        room.fill(3, true, Classroom.vector(SPAM));
        room.learn();

        jdbi.useTransaction(learning -> {
            assertThat(models.take(learning, room.site)).isPresent();
            assertThat(elsewhere(() -> seals.reseal(room.site, null, 10).sealed()))
                    .succeedsWithin(Duration.ofSeconds(10))
                    .isEqualTo(3);
        });
    }

    @Test
    void nothingIsLostWhereLessonsAreTaughtLearnedAndSealedAtOnce() {
        room.fill(300, true, Classroom.vector(SPAM));
        Lesson lesson = room.lesson(false, "My shoulder got better with the second stretch");
        room.teach(lesson);

        CompletableFuture<Integer> sealing = elsewhere(() -> {
            int steps = 0;
            @Nullable UUID last = null;
            do {
                steps++;
                last = seals.reseal(room.site, last, 7).last();
            } while (last != null);
            return steps;
        });
        for (int i = 0; i < 10; i++) {
            room.teach(room.lesson(true, SPAM));
            room.unteach(lesson);
            room.learn();
        }

        assertThat(sealing).succeedsWithin(Duration.ofSeconds(30));
        SiteModel model = room.learn();
        assertThat(List.of(model.spam(), model.ham())).containsExactly(310, 0);
        assertThat(room.count("lesson where sealed")).isEqualTo(311);
    }

    @Test
    void lessonsAreLockedInTheOrderInWhichTheyAreTaught() {
        Lesson low = lesson(1, 12);
        Lesson high = lesson(2, 11);
        room.teach(low, high);
        room.execute("update lesson set sealed = false where site_id = :site", Map.of());

        CompletableFuture<Resealable.Step> sealing = jdbi.inTransaction(handle -> {
            assertThat(locked(handle, low)).containsExactly(low.comment());
            CompletableFuture<Resealable.Step> waits = elsewhere(() -> seals.reseal(room.site, null, 10));
            Classroom.until(
                    () -> waits.isDone() || isSomeoneWaitingTo("select decision_id, vector, sealed from lesson"));
            assertThat(locked(handle, high)).containsExactly(high.comment());
            return waits;
        });

        assertThat(sealing).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(new Resealable.Step(null, 2, List.of()));
    }

    @Test
    void whoeverSealsAModelWaitsForARoundThatIsWritingAndLetsItsModelStand() {
        room.teach(room.lesson(true, SPAM));
        SiteModel before = room.learn();
        makePlain(before);
        SiteModel after = new SiteModel(before.version() + 1, 1, 1, 2, ModelParameters.NOTHING);

        CompletableFuture<Resealable.Step> sealing = jdbi.inTransaction(learning -> {
            models.write(learning, room.site, after);
            CompletableFuture<Resealable.Step> waits = elsewhere(() -> modelSeals.reseal(room.site, null, 10));
            Classroom.until(() -> waits.isDone() || isSomeoneWaitingTo("select weights, sealed from site_model"));
            return waits;
        });

        assertThat(sealing).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(new Resealable.Step(null, 0, List.of()));
        assertThat(models.read(room.site).learned().weights()).containsOnly(0);
        assertThat(models.read(room.site).version()).isEqualTo(after.version());
    }

    @Test
    void aModelIsSealedWhileARoundLearnsFromItAndTheRoundsModelStands() {
        room.teach(room.lesson(true, SPAM));
        SiteModel before = room.learn();
        makePlain(before);

        jdbi.useTransaction(learning -> {
            assertThat(models.take(learning, room.site)).isPresent();
            assertThat(elsewhere(() -> modelSeals.reseal(room.site, null, 10)))
                    .succeedsWithin(Duration.ofSeconds(10))
                    .isEqualTo(new Resealable.Step(null, 1, List.of()));
            models.write(learning, room.site, new SiteModel(before.version() + 1, 1, 1, 2, ModelParameters.NOTHING));
        });

        assertThat(models.read(room.site).version()).isEqualTo(before.version() + 1);
        assertThat(room.count("site_model where sealed")).isEqualTo(1);
    }

    private void makePlain(SiteModel model) {
        room.execute(
                "update site_model set weights = :weights, sealed = false where site_id = :site",
                Map.of("weights", Weights.toBytes(model.learned().weights())));
    }

    private Lesson lesson(int comment, int decision) {
        Lesson any = room.lesson(true, SPAM);
        return new Lesson(
                new UUID(0, decision),
                new UUID(0, comment),
                true,
                any.teachers(),
                any.before(),
                any.vector(),
                null,
                any.at());
    }

    private List<UUID> locked(Handle handle, Lesson lesson) {
        return handle.createQuery(LOCK)
                .bind("site", room.site)
                .bind("comment", lesson.comment())
                .mapTo(UUID.class)
                .list();
    }

    /** On another thread, where no transaction is running. */
    private <T> CompletableFuture<T> elsewhere(Supplier<T> what) {
        return CompletableFuture.supplyAsync(what, executor);
    }

    private boolean isSomeoneWaitingTo(String query) {
        return elsewhere(() ->
                        jdbi.withHandle(handle -> handle.createQuery("select exists (select 1 from pg_stat_activity"
                                        + " where wait_event_type = 'Lock' and query like :query || '%')")
                                .bind("query", query)
                                .mapTo(Boolean.class)
                                .one()))
                .join();
    }
}
