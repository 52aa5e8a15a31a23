package dev.rejoinder.learning.classifier;

import dev.rejoinder.screening.FeatureVector;
import java.util.List;
import java.util.SplittableRandom;

/**
 * L2-regularised logistic regression on top of known log-odds. It minimises, over the weights {@code w},
 * {@code |w|^2/2 + sum of cost * log(1 + exp(-y(w.x + before)))}.
 *
 * <p>Solved in the dual, one example at a time: Yu, Huang, Lin, "Dual coordinate descent methods for logistic regression and maximum entropy
 * models" (Machine Learning 85, 2011). So the weights are a sum over the examples, and what one adds is bounded by its cost. The same
 * examples in the same order give the same weights to the bit.
 */
public final class LogisticRegression {
    private static final int MOST_ROUNDS = 60;
    private static final double SETTLED = 1e-3;
    private static final double STILL = 1e-9;
    private static final int MOST_STEPS = 50;
    private static final long SEED = 20_111_025L;

    private LogisticRegression() {}

    /** Weights for the features, {@link FeatureVector#DIMENSIONS} of them, learned from all of these together. */
    public static float[] learn(List<Example> examples) {
        float[] weights = new float[FeatureVector.DIMENSIONS];
        double[] pulls = new double[examples.size()];
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double moved = 1;
        for (int round = 0; round < MOST_ROUNDS && moved > SETTLED; round++) {
            shuffle(order, random);
            moved = 0;
            for (int i : order) {
                Example example = examples.get(i);
                double before = pulls[i];
                pulls[i] = pull(weights, example, before);
                if (Math.abs(pulls[i] - before) > STILL) {
                    example.vector().addTo(weights, example.sign() * (pulls[i] - before));
                    moved = Math.max(moved, Math.abs(pulls[i] - before) / example.cost());
                }
            }
        }
        return weights;
    }

    /** Adds one more example to weights learned before, which stay what they are but for its own pull. */
    public static void learn(float[] weights, Example example) {
        example.vector().addTo(weights, example.sign() * pull(weights, example, 0));
    }

    /** How much the example is to pull, strictly between 0 and its cost, while all others pull as they do. */
    private static double pull(float[] weights, Example example, double now) {
        double square = example.vector().square();
        double margin = example.sign() * (example.vector().dot(weights) + example.before());
        double cost = example.cost();
        double least = 0;
        double most = cost;
        double pull = now > 0 ? now : cost / 2;
        // The derivative log(z / (cost - z)) + square (z - now) + margin grows with z; Newton's steps, kept between
        // bounds.
        for (int step = 0; step < MOST_STEPS; step++) {
            double slope = Math.log(pull / (cost - pull)) + square * (pull - now) + margin;
            if (slope > 0) {
                most = pull;
            } else {
                least = pull;
            }
            double next = pull - slope / (square + cost / (pull * (cost - pull)));
            next = next > least && next < most ? next : (least + most) / 2;
            if (Math.abs(next - pull) < 1e-10 * cost) {
                break;
            }
            pull = next;
        }
        return Math.min(Math.max(pull, 1e-12 * cost), cost * (1 - 1e-12));
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
