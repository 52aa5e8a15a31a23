package dev.rejoinder.bench.learners;

import dev.rejoinder.learning.classifier.Example;
import dev.rejoinder.learning.classifier.LogisticRegression;
import dev.rejoinder.screening.FeatureVector;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Those written here: small enough to need no library. */
final class Own {
    private static final int ROUNDS = 10;

    private Own() {}

    /** The one that serves. */
    static final class Dual implements Contender {
        @Override
        public String name() {
            return "logistic regression, dual coordinate descent (own, serves)";
        }

        @Override
        public ToDoubleFunction<FeatureVector> learn(List<Example> examples) {
            float[] weights = LogisticRegression.learn(examples);
            return vector -> vector.dot(weights);
        }
    }

    /** Duchi, Hazan, Singer, "Adaptive subgradient methods" (JMLR 12, 2011). */
    static final class AdaGrad implements Contender {
        private static final double RATE = 0.5;

        @Override
        public String name() {
            return "logistic regression, AdaGrad, 10 rounds (own)";
        }

        @Override
        public ToDoubleFunction<FeatureVector> learn(List<Example> examples) {
            float[] weights = new float[FeatureVector.DIMENSIONS];
            float[] squares = new float[FeatureVector.DIMENSIONS];
            inRandomOrder(examples, example -> {
                double excess = chance(example.vector().dot(weights)) - (example.spam() ? 1 : 0);
                example.vector().each((id, value) -> {
                    double slope = excess * value;
                    squares[id] += (float) (slope * slope);
                    weights[id] -= (float) (RATE * slope / Math.sqrt(squares[id] + 1e-6));
                });
            });
            return vector -> vector.dot(weights);
        }
    }

    /** McMahan and others, "Ad click prediction: a view from the trenches" (KDD 2013). */
    static final class Ftrl implements Contender {
        private static final double ALPHA = 0.5;
        private static final double BETA = 1;
        private static final double L2 = 0.01;

        @Override
        public String name() {
            return "logistic regression, FTRL-Proximal, 10 rounds (own)";
        }

        @Override
        public ToDoubleFunction<FeatureVector> learn(List<Example> examples) {
            float[] weights = new float[FeatureVector.DIMENSIONS];
            float[] sums = new float[FeatureVector.DIMENSIONS];
            float[] squares = new float[FeatureVector.DIMENSIONS];
            inRandomOrder(examples, example -> {
                double excess = chance(example.vector().dot(weights)) - (example.spam() ? 1 : 0);
                example.vector().each((id, value) -> {
                    double slope = excess * value;
                    double grown = (Math.sqrt(squares[id] + slope * slope) - Math.sqrt(squares[id])) / ALPHA;
                    sums[id] += (float) (slope - grown * weights[id]);
                    squares[id] += (float) (slope * slope);
                    weights[id] = (float) (-sums[id] / ((BETA + Math.sqrt(squares[id])) / ALPHA + L2));
                });
            });
            return vector -> vector.dot(weights);
        }
    }

    /** Counts of presence, each smoothed by one; a length of text weighs as it comes. */
    static final class Bayes implements Contender {
        @Override
        public String name() {
            return "naive Bayes, multinomial (own)";
        }

        @Override
        public ToDoubleFunction<FeatureVector> learn(List<Example> examples) {
            double[] spam = new double[FeatureVector.DIMENSIONS];
            double[] ham = new double[FeatureVector.DIMENSIONS];
            double[] all = {FeatureVector.DIMENSIONS, FeatureVector.DIMENSIONS};
            for (Example example : examples) {
                example.vector().each((id, value) -> {
                    (example.spam() ? spam : ham)[id]++;
                    all[example.spam() ? 0 : 1]++;
                });
            }
            return vector -> {
                double[] sum = new double[1];
                vector.each((id, value) ->
                        sum[0] += Math.log((spam[id] + 1) / all[0]) - Math.log((ham[id] + 1) / all[1]));
                return sum[0];
            };
        }
    }

    private interface Step {
        void learn(Example example);
    }

    private static void inRandomOrder(List<Example> examples, Step step) {
        SplittableRandom random = new SplittableRandom(1);
        int[] order = new int[examples.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < order.length; i++) {
                int j = random.nextInt(i + 1);
                order[i] = order[j];
                order[j] = i;
            }
            for (int i : order) {
                step.learn(examples.get(i));
            }
        }
    }

    private static double chance(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
