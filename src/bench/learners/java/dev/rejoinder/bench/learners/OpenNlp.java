package dev.rejoinder.bench.learners;

import dev.rejoinder.learning.classifier.Example;
import dev.rejoinder.screening.FeatureVector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Apache OpenNLP: features are present or not. */
record OpenNlp(String algorithm, int rounds) implements Contender {
    @Override
    public String name() {
        return "OpenNLP 2.5.4, " + algorithm;
    }

    @Override
    public ToDoubleFunction<FeatureVector> learn(List<Example> examples) {
        List<Event> events = examples.stream()
                .map(example -> new Event(example.spam() ? "spam" : "ham", context(example.vector())))
                .toList();
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, rounds);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put("PrintMessages", false);
        try {
            EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, null);
            MaxentModel model = trainer.train(ObjectStreamUtils.createObjectStream(new ArrayList<>(events)));
            int spam = model.getIndex("spam");
            return vector -> {
                double chance = model.eval(context(vector))[spam];
                return Math.log((chance + 1e-300) / (1 - chance + 1e-300));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] context(FeatureVector vector) {
        List<String> ids = new ArrayList<>();
        vector.each((id, value) -> ids.add(Integer.toString(id)));
        return ids.toArray(String[]::new);
    }
}
