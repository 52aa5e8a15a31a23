package dev.rejoinder.learning.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rejoinder.learning.Taught;
import dev.rejoinder.screening.FeatureVector;
import dev.rejoinder.screening.Model;
import dev.rejoinder.screening.Signal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a site's model says, and how it says why. */
class TrainedModelTest {
    private static final String SELLING = "Cheap jerseys wholesale, buy today";
    private static final String ASKING = "My roses in the new bed have spots";

    private final TrainedModel taught =
            new TrainedModel(BaseModel.none(), ModelParameters.from(Taught.garden(60)), 3, 60, 60);

    @Test
    void saysWhichWordsItKnowsFromHere() {
        Signal selling = only(taught.signals(Taught.features(SELLING), -3));
        Signal asking = only(taught.signals(Taught.features(ASKING), -3));

        assertThat(selling.name()).isEqualTo(Model.SITE);
        assertThat(selling.weight()).isGreaterThan(3);
        assertThat(selling.evidence()).startsWith("words seen in spam here: ").contains("\u201cjerseys\u201d");
        assertThat(asking.weight()).isNegative();
        assertThat(asking.evidence())
                .startsWith("words seen in good comments here: ")
                .contains("\u201croses\u201d");
    }

    @Test
    void addsUpToItsSignals() {
        for (String text : List.of(SELLING, ASKING, "Something else entirely")) {
            double signals = taught.signals(Taught.features(text), -3).stream()
                    .mapToDouble(Signal::weight)
                    .sum();
            assertThat(taught.logOdds(Taught.vector(text), -3)).isCloseTo(-3 + signals, within(0.06));
        }
    }

    @Test
    void mayCondemnAfterFiftyDecisionsOfEachKind() {
        ModelParameters modelParameters = ModelParameters.NOTHING;

        assertThat(new TrainedModel(BaseModel.none(), modelParameters, 1, 50, 50).mayCondemn())
                .isTrue();
        assertThat(new TrainedModel(BaseModel.none(), modelParameters, 1, 49, 1_000_000).mayCondemn())
                .isFalse();
        assertThat(new TrainedModel(BaseModel.none(), modelParameters, 1, 1_000_000, 49).mayCondemn())
                .isFalse();
    }

    @Test
    void noSingleModelOutweighsAllElse() {
        float[] huge = new float[FeatureVector.DIMENSIONS];
        Arrays.fill(huge, 1_000);
        TrainedModel sure = new TrainedModel(BaseModel.of(huge), new ModelParameters(huge, Calibration.NONE), 1, 0, 0);

        assertThat(sure.signals(Taught.features(SELLING), -3))
                .extracting(Signal::name, Signal::weight)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Model.PRIOR, 1.5),
                        org.assertj.core.groups.Tuple.tuple(Model.SITE, 8.0));
    }

    @Test
    void whatWasTaughtIsUntaughtByLearningWithoutIt() {
        List<Example> all = Taught.garden(30);
        float[] before = ModelParameters.from(all.subList(0, 40)).weights();
        float[] with = ModelParameters.from(all).weights();

        assertThat(with).isNotEqualTo(before);
        assertThat(ModelParameters.from(all.subList(0, 40)).weights()).isEqualTo(before);
    }

    @Test
    void theShippedPriorKnowsSpamAndLetsReadersBe() {
        BaseModel baseModel = BaseModel.shipped();

        assertThat(baseModel.logOdds(
                        Taught.vector("CONGRATULATIONS you won a FREE prize, call 0906 to claim your cash now")))
                .isGreaterThan(0.15);
        assertThat(baseModel.logOdds(Taught.vector("check out my channel and subscribe please")))
                .isGreaterThan(0.15);
        assertThat(baseModel.logOdds(Taught.vector("ok see you at home later then")))
                .isZero();
        assertThat(baseModel.logOdds(
                        Taught.vector("Das ist doch alles l\u00e4ngst bekannt und wurde hier schon gesagt")))
                .isZero();
    }

    @Test
    void aPriorIsTheSameAfterItWasWrittenAndAnotherFileIsRefused() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        BaseModel baseModel =
                BaseModel.of(ModelParameters.from(Taught.garden(20)).weights());
        baseModel.write(written);
        BaseModel read = BaseModel.read(new ByteArrayInputStream(written.toByteArray()));

        assertThat(read.logOdds(Taught.vector(SELLING)))
                .isCloseTo(baseModel.logOdds(Taught.vector(SELLING)), within(1e-4));
        assertThatThrownBy(() -> BaseModel.read(new ByteArrayInputStream(new byte[100])))
                .isInstanceOf(IOException.class);
    }

    private static Signal only(List<Signal> signals) {
        assertThat(signals).hasSize(1);
        return signals.get(0);
    }
}
