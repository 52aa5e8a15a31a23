package dev.rejoinder.learning;

import dev.rejoinder.learning.classifier.SiteModel;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;

/** Trains a site's model anew from all its lessons. Where a running service is training it already, this waits for the outcome. */
@Singleton
public class Relearning {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Jdbi jdbi;
    private final LessonSequence turns;
    private final TrainingRun trainingRun;
    private final SiteModels models;

    Relearning(Jdbi jdbi, LessonSequence turns, TrainingRun trainingRun, SiteModels models) {
        this.jdbi = jdbi;
        this.turns = turns;
        this.trainingRun = trainingRun;
        this.models = models;
    }

    /**
     * The new model, in figures.
     *
     * @param spam from how many lessons of spam
     * @param ham and of good comments
     * @param version of the model that came of it
     */
    public record Result(int spam, int ham, int version) {}

    /** Learns all anew and returns when it is done; empty if the site was never taught anything. */
    public Optional<Result> run(String site) {
        if (turn(site).isEmpty()) {
            return Optional.empty();
        }
        long turn = turns.wantAnew(site);
        Optional<SiteModel> learned = trainingRun.run(site);
        while (learned.isEmpty()
                && turn(site).filter(now -> now.learned() < turn).isPresent()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            learned = trainingRun.run(site);
        }
        SiteModel model = learned.orElseGet(() -> models.read(site));
        return Optional.of(new Result(model.spam(), model.ham(), model.version()));
    }

    private Optional<LessonSequence.Position> turn(String site) {
        return jdbi.withHandle(handle -> turns.of(handle, site));
    }
}
