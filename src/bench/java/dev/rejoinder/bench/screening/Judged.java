package dev.rejoinder.bench.screening;

import dev.rejoinder.learning.classifier.BaseModel;
import dev.rejoinder.learning.classifier.ClassBalance;
import dev.rejoinder.learning.classifier.Example;
import dev.rejoinder.learning.classifier.ModelParameters;
import dev.rejoinder.learning.classifier.TrainedModel;
import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.Candidate;
import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.FeatureVector;
import dev.rejoinder.screening.Features;
import dev.rejoinder.screening.NoModel;
import dev.rejoinder.screening.Screening;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.heuristic.Heuristics;
import java.time.Duration;
import java.util.List;

/**
 * A comment with what heuristics say of it, and what a model may look at.
 *
 * @param heuristics log-odds by heuristics alone
 * @param prior that judges it
 */
record Judged(Labelled row, Candidate candidate, FeatureVector vector, double heuristics, BaseModel prior) {
    /** A site's settings when it has changed nothing. */
    static final ScreeningSettings SETTINGS = new ScreeningSettings(2, List.of());

    static final Screening SCREENING = new Screening(Heuristics.inOrder(), Duration.ofMinutes(1), System::nanoTime);

    static Judged of(Labelled row, boolean withAuthor, BaseModel prior) {
        Candidate candidate = row.candidate(withAuthor);
        Assessment assessment = SCREENING.screen(candidate, Circumstances.none(), SETTINGS, new NoModel());
        return new Judged(
                row,
                candidate,
                Features.of(candidate, assessment.signals()).vector(),
                Assessment.unlearnedLogOdds(assessment.signals()),
                prior);
    }

    boolean spam() {
        return row.spam();
    }

    Example example(ClassBalance classBalance) {
        return new Example(vector, row.spam(), heuristics + prior.logOdds(vector), classBalance.of(row.spam()));
    }

    /** Log-odds by everything. */
    double by(ModelParameters modelParameters) {
        return model(modelParameters).logOdds(vector, heuristics);
    }

    Assessment screened(ModelParameters modelParameters) {
        return SCREENING.screen(candidate, Circumstances.none(), SETTINGS, model(modelParameters));
    }

    private TrainedModel model(ModelParameters modelParameters) {
        // Enough decisions of each kind, so that what was learned may call spam what no heuristic doubts.
        return new TrainedModel(prior, modelParameters, 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
}
