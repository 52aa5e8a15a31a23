package dev.rejoinder.bench.learners;

import dev.rejoinder.learning.classifier.Example;
import dev.rejoinder.screening.FeatureVector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Oracle's library: its linear trainer with AdaGrad, as its own logistic regression has it, in ten rounds. */
final class Tribuo implements Contender {
    private static final LabelFactory LABELS = new LabelFactory();

    @Override
    public String name() {
        return "Tribuo 4.3.2, logistic regression, AdaGrad, 10 rounds";
    }

    @Override
    public ToDoubleFunction<FeatureVector> learn(List<Example> examples) {
        MutableDataset<Label> data = new MutableDataset<>(new SimpleDataSourceProvenance("comments", LABELS), LABELS);
        examples.forEach(example -> data.add(example(example.vector(), example.spam())));
        Model<Label> model = new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.5, 0.1), 10, 1).train(data);
        return vector -> {
            Map<String, Label> scores = model.predict(example(vector, false)).getOutputScores();
            Label spam = scores.get("spam");
            return spam == null ? 0 : Math.log(spam.getScore() / (1 - spam.getScore() + 1e-300));
        };
    }

    private static ArrayExample<Label> example(FeatureVector vector, boolean spam) {
        Map<String, Double> features = new TreeMap<>();
        vector.each((id, value) -> features.merge(Integer.toString(id), (double) value, Double::sum));
        return new ArrayExample<>(
                new Label(spam ? "spam" : "ham"),
                features.keySet().toArray(String[]::new),
                features.values().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
