package dev.rejoinder.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.rejoinder.learning.classifier.SiteModel;
import dev.rejoinder.settings.StartSettings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Learning while something else happens to a site, or to the service. */
@QuarkusTest
class InterruptedLearningTest {
    private static final String SPAM = "Buy replica wristwatches at a discount, worldwide shipping tonight";

    @Inject
    Jdbi jdbi;

    @Inject
    SiteModels models;

    @Inject
    LessonSequence lessonSequence;

    @Inject
    TrainingRun trainingRun;

    @Inject
    ModelCache modelCache;

    @Inject
    ClientLessons ofClients;

    @Inject
    LearningMetrics learningMetrics;

    @Inject
    ScheduledExecutorService executor;

    @Inject
    LearningSettings learningSettings;

    @Inject
    StartSettings startSettings;

    @Inject
    TrainingSchedule rounds;

    @Inject
    SiteTraining siteTraining;

    @Inject
    Relearning relearning;

    @Inject
    Classroom room;

    @BeforeEach
    void open() {
        room.open();
    }

    @Test
    void whoeverRemovesASiteNeedNotWaitForItsRound() {
        room.teach(room.lesson(true, SPAM));
        SiteModel model = room.learn();

        jdbi.useTransaction(learning -> {
            assertThat(models.take(learning, room.site)).isPresent();
            elsewhere(() -> {
                Optional<SiteModel> other = jdbi.inTransaction(handle -> models.take(handle, room.site));
                assertThat(other).isEmpty();
                room.execute("delete from site_model where site_id = :site", Map.of());
                return true;
            });
            models.write(learning, room.site, model);
        });

        assertThat(room.count("site_model where true")).isZero();
    }

    @Test
    void aRemovedSiteIsNotLearned() {
        room.teach(room.lesson(true, SPAM));
        room.execute("update site set removed_at = now() where site_id = :site", Map.of());

        rounds.takeUp();

        assertThat(lessonSequence.due()).doesNotContain(room.site);
        assertThat(relearning.run(room.site)).isEmpty();
        assertThat(room.count("site_model where true")).isZero();
    }

    @Test
    void whatFailedIsForgottenWithItsSite() {
        room.teach(room.lesson(true, SPAM));
        room.learn();
        room.execute("update site_model set version = 2147483647 where site_id = :site", Map.of());
        room.teach(room.lesson(true, SPAM));
        rounds.wake(room.site);
        Classroom.until(() -> !siteTraining.isDue(room.site));
        room.execute("delete from learning where site_id = :site", Map.of());

        rounds.takeUp();

        assertThat(siteTraining.isDue(room.site)).isTrue();
    }

    /** On another thread, where no transaction is running. */
    private boolean elsewhere(BooleanSupplier what) {
        return CompletableFuture.supplyAsync(what::getAsBoolean, executor).join();
    }

    @Test
    void noLackOfMemoryEndsTheBeat() {
        Jdbi lacking = Jdbi.create(() -> {
            throw new OutOfMemoryError("as if");
        });
        TrainingSchedule beats = new TrainingSchedule(
                siteTraining, new LessonSequence(lacking), executor, learningSettings, startSettings);

        assertThatNoException().isThrownBy(beats::takeUp);
    }
}
