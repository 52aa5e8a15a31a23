package dev.rejoinder.bench.screening;

import dev.rejoinder.learning.classifier.BaseModel;
import dev.rejoinder.learning.classifier.ModelParameters;
import dev.rejoinder.learning.classifier.TrainedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures screening and learning on labelled comments, prints tables and writes the same as JSON. {@link Options} says what it can be told. */
public final class ScreeningBench {
    private ScreeningBench() {}

    public static void main(String... arguments) throws IOException {
        Options options = Options.fromSystemProperties();
        Results results = new Results();
        Footprint.measure(results);
        Corpus train = Corpus.of(options.train());
        Corpus test = Corpus.of(options.test());
        BaseModel prior =
                options.prior() == null ? BaseModel.shipped() : BaseModel.read(Files.newInputStream(options.prior()));
        Priors priors = new Priors(prior, train.all());
        for (boolean withAuthor : new boolean[] {false, true}) {
            run(train, test, priors, withAuthor, results);
        }
        System.out.print(new Tables(results));
        if (options.json() != null) {
            results.write(options.json());
        }
    }

    private static void run(Corpus train, Corpus test, Priors priors, boolean withAuthor, Results results) {
        String fields = withAuthor ? "text+author+url" : "text";
        Set<String> known = new HashSet<>();
        train.all().forEach(row -> known.add(row.id()));
        List<Judged> pool = priors.training(train.all(), withAuthor);
        for (Map.Entry<String, List<Labelled>> file : test.files().entrySet()) {
            List<Judged> judged = priors.testing(unknown(file.getValue(), known), withAuthor);
            // A file without a namesake is judged by a site that was taught everything.
            List<Labelled> own = train.files().get(file.getKey());
            List<Judged> teaching = own == null ? pool : priors.training(own, withAuthor);
            if (!judged.isEmpty()) {
                new Trial(file.getKey(), fields, teaching, judged, results).run();
            }
        }
        List<Judged> everything = priors.testing(unknown(test.all(), known), withAuthor);
        new Trial(Results.ALL, fields, pool, everything, results).run();
        if (withAuthor) {
            ModelParameters modelParameters = Trial.taught(pool);
            int many = Integer.MAX_VALUE;
            new Pace(results).measure(everything, new TrainedModel(priors.tested(), modelParameters, 1, many, many));
        }
    }

    private static List<Labelled> unknown(List<Labelled> rows, Set<String> known) {
        return rows.stream().filter(row -> !known.contains(row.id())).toList();
    }
}
