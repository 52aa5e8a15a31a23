package dev.rejoinder.learning.classifier;

import dev.rejoinder.screening.FeatureVector;
import dev.rejoinder.screening.Features;
import dev.rejoinder.screening.Model;
import dev.rejoinder.screening.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * A site's model in use: the base model and, on top of it, what the site's moderators taught. Immutable; a site that learns more gets a new
 * one.
 */
public final class TrainedModel implements Model {
    /** Decisions of each kind from which on what was learned may stand alone. */
    static final int ENOUGH = 50;

    /** So that no single thing learned decides whatever all else says. */
    private static final double MOST = 8;

    private static final double WORTH_TELLING = 0.05;
    private static final int WORDS_TOLD = 5;

    private final BaseModel baseModel;
    private final ModelParameters modelParameters;
    private final int version;
    private final int spam;
    private final int ham;

    /**
     * @param baseModel what is known of spam anywhere
     * @param modelParameters what was taught here
     * @param version of what was taught here
     * @param spam by how many comments called spam
     * @param ham by how many comments published
     */
    public TrainedModel(BaseModel baseModel, ModelParameters modelParameters, int version, int spam, int ham) {
        this.baseModel = baseModel;
        this.modelParameters = modelParameters;
        this.version = version;
        this.spam = spam;
        this.ham = ham;
    }

    /** Of a site whose moderators have taught nothing yet. */
    public static TrainedModel untaught(BaseModel baseModel) {
        return new TrainedModel(baseModel, ModelParameters.NOTHING, 0, 0, 0);
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public boolean mayCondemn() {
        return Math.min(spam, ham) >= ENOUGH;
    }

    /** Log-odds of a comment's being spam, of which heuristics said so much. */
    public double logOdds(FeatureVector vector, double heuristics) {
        return heuristics + baseModel.logOdds(vector) + here(vector);
    }

    @Override
    public List<Signal> signals(Features features, double logOdds) {
        List<Signal> signals = new ArrayList<>();
        add(signals, PRIOR, baseModel.logOdds(features.vector()), features, baseModel.weights(), "elsewhere");
        add(signals, SITE, here(features.vector()), features, modelParameters.weights(), "here");
        return signals;
    }

    private double here(FeatureVector vector) {
        return Math.max(-MOST, Math.min(MOST, modelParameters.logOdds(vector)));
    }

    private static void add(
            List<Signal> signals, String name, double weight, Features features, float[] weights, String where) {
        if (Math.abs(weight) < WORTH_TELLING) {
            return;
        }
        List<String> words = features.telling(weights, weight > 0 ? 1 : -1, WORDS_TOLD);
        String what = weight > 0 ? "spam" : "good comments";
        String evidence = words.isEmpty()
                ? "looks like " + what + " seen " + where
                : "words seen in " + what + " " + where + ": " + String.join(", ", words);
        signals.add(new Signal(name, weight, evidence, null));
    }
}
