package dev.rejoinder.learning.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rejoinder.learning.Taught;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Learning from examples: what it finds is the best there is, and nobody pulls harder than allowed. */
class LogisticRegressionTest {
    @Test
    void findsTheWeightsAtWhichEveryExamplePullsAsItShould() {
        List<Example> examples = Taught.garden(40);

        float[] weights = LogisticRegression.learn(examples);

        // At the least of the function each example's pull is its cost times the chance given to what it is not.
        float[] pulls = weights.clone();
        for (Example example : examples) {
            double margin = example.sign() * (example.vector().dot(weights) + example.before());
            double pull = example.cost() / (1 + Math.exp(margin));
            example.vector().addTo(pulls, -example.sign() * pull);
        }
        double left = 0;
        for (float pull : pulls) {
            left = Math.max(left, Math.abs(pull));
        }
        // It stops when no pull moves by more than a thousandth of its cost, which is 100.
        assertThat(left).isLessThan(0.2);
    }

    @Test
    void theSameExamplesGiveTheSameWeightsToTheBit() {
        assertThat(LogisticRegression.learn(Taught.garden(30))).isEqualTo(LogisticRegression.learn(Taught.garden(30)));
    }

    @Test
    void whatIsKnownBeforeIsNotLearnedAgain() {
        Example sure = new Example(Taught.vector("cheap jerseys"), true, 20, Example.COST);
        Example unsure = new Example(Taught.vector("cheap jerseys"), true, -3, Example.COST);

        assertThat(sure.vector().dot(LogisticRegression.learn(List.of(sure)))).isLessThan(0.01);
        assertThat(unsure.vector().dot(LogisticRegression.learn(List.of(unsure))))
                .isGreaterThan(3);
    }

    @Test
    void anExamplePullsNoHarderThanItsCost() {
        Example weak = new Example(Taught.vector("cheap jerseys"), true, -50, 0.5);

        float[] weights = LogisticRegression.learn(List.of(weak));

        assertThat(weak.vector().dot(weights))
                .isLessThanOrEqualTo(0.5 * weak.vector().square() * 1.01);
    }

    @Test
    void thoseWhoContradictAreOutweighedByWhatTheyMayCost() {
        Example right = new Example(Taught.vector("cheap jerseys"), true, 0, 100);
        List<Example> wrong =
                Collections.nCopies(200, new Example(Taught.vector("cheap jerseys"), false, 0, 50.0 / 200));
        List<Example> all = new ArrayList<>(wrong);
        all.add(right);

        assertThat(right.vector().dot(LogisticRegression.learn(all))).isPositive();
    }

    @Test
    void oneMoreExampleMovesWeightsItsWay() {
        float[] weights = LogisticRegression.learn(Taught.garden(20));
        Example news = new Example(Taught.vector("brandnew miracle cure"), true, -3, Example.COST);
        double before = news.vector().dot(weights);

        LogisticRegression.learn(weights, news);

        assertThat(news.vector().dot(weights)).isGreaterThan(before + 3);
    }

    @Test
    void extremeInputsEndInFiniteWeights() {
        for (double before : new double[] {-1e6, -700, 0, 700, 1e6}) {
            for (double cost : new double[] {1e-6, 1, 1e6}) {
                Example example = new Example(Taught.vector("x"), true, before, cost);
                assertThat(example.vector().dot(LogisticRegression.learn(List.of(example, example))))
                        .isFinite();
            }
        }
        assertThat(LogisticRegression.learn(List.of())).containsOnly(0);
    }

    @Test
    void calibrationKeepsToWhatIsKnownWhileLittleWasSeen() {
        Calibration few = Calibration.of(
                List.of(new Calibration.Prediction(3, 0, true, 1), new Calibration.Prediction(-3, 0, false, 1)));

        assertThat(few.slope()).isCloseTo(1, within(0.1));
        assertThat(few.intercept()).isCloseTo(0, within(0.1));
    }

    @Test
    void calibrationFlattensWhatWasTooSure() {
        List<Calibration.Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            predictions.add(new Calibration.Prediction(4, 0, i % 4 != 0, 1));
            predictions.add(new Calibration.Prediction(-4, 0, i % 4 == 0, 1));
        }

        Calibration calibration = Calibration.of(predictions);

        // Three of four were right: log-odds of 1.1 where 4 was said.
        assertThat(calibration.of(4)).isCloseTo(Math.log(3), within(0.05));
        assertThat(calibration.of(-4)).isCloseTo(-Math.log(3), within(0.05));
    }

    @Test
    void calibrationNeverTurnsWhatWasLearnedRound() {
        List<Calibration.Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            predictions.add(new Calibration.Prediction(4, 0, false, 1));
            predictions.add(new Calibration.Prediction(-4, 0, true, 1));
        }

        assertThat(Calibration.of(predictions).slope()).isBetween(0.0, 0.1);
    }
}
