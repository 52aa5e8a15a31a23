package dev.rejoinder.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a model sees of a comment, and what is kept of it when the text is gone. */
class FeatureVectorTest {
    private static final String TEXT = "Thank you for this, I bookmarked https://example.com/42 at once!";

    @Test
    void isTheSameAfterItWasKept() {
        for (String text : List.of(TEXT, "", "\u4f60\u597d", "x".repeat(10_000), "a b c d e f g h ".repeat(600))) {
            FeatureVector vector = vector(text);
            FeatureVector kept = FeatureVector.of(vector.toBytes());

            assertThat(kept.toBytes()).isEqualTo(vector.toBytes());
            assertThat(kept.dot(random())).isEqualTo(vector.dot(random()));
            assertThat(kept.square()).isEqualTo(vector.square());
        }
    }

    @Test
    void holdsNoWordOfTheText() {
        byte[] bytes = vector("bookmarked").toBytes();

        assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("book", "mark", "ark", "ooo");
    }

    @Test
    void takesAboutTwoBytesAFeature() {
        int[] features = new int[1];
        FeatureVector vector = vector(TEXT.repeat(3));
        vector.each((id, value) -> features[0]++);

        assertThat(vector.toBytes().length).isLessThan(features[0] * 3);
    }

    @Test
    void takesAboutTwoBytesAFeatureOfTheHeapToo() {
        int[] features = new int[1];
        FeatureVector vector = vector(TEXT.repeat(30));
        vector.each((id, value) -> features[0]++);

        assertThat(vector.heapBytes()).isBetween(features[0] * 2, features[0] * 2 + 1_000);
    }

    @Test
    void idsFarApartAreTheSameAfterwards() {
        int[] ids = {0, 1, 65_535, 131_070, 131_071, 200_000, FeatureVector.DIMENSIONS - 1};
        float[] weights = random();
        FeatureGroup group = FeatureGroup.of(2, ids);

        assertThat(group.ids()).isEqualTo(ids);
        assertThat(group.square()).isEqualTo(4 * ids.length);
        assertThat(group.dot(weights))
                .isEqualTo(2 * Arrays.stream(ids).mapToDouble(id -> weights[id]).sum());
    }

    @Test
    void brokenOrForeignBytesAreRefusedAndNothingElseHappens() {
        byte[] good = vector(TEXT).toBytes();
        byte[] foreign = good.clone();
        foreign[0] = FeatureVector.EDITION + 1;

        assertThat(FeatureVector.isReadable(foreign)).isFalse();
        assertThatThrownBy(() -> FeatureVector.of(foreign)).isInstanceOf(IllegalArgumentException.class);
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> FeatureVector.of(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void noBytesWhateverDoMoreThanBeRefused() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            if (bytes.length > 1 && random.nextBoolean()) {
                bytes[0] = FeatureVector.EDITION;
                bytes[1] = (byte) random.nextInt(5);
            }
            try {
                assertThat(FeatureVector.of(bytes).square()).isNotNegative();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageMatching("no vector of edition 1|a broken vector");
            }
        }
    }

    @Test
    void addingItToWeightsAddsItsSquareToWhatTheySay() {
        float[] weights = new float[FeatureVector.DIMENSIONS];
        FeatureVector vector = vector(TEXT);

        vector.addTo(weights, 0.5);
        double once = vector.dot(weights);
        vector.addTo(weights, -0.5);

        // Ids that two groups share count a little more than the square says.
        assertThat(once).isCloseTo(0.5 * vector.square(), within(0.05));
        assertThat(vector.dot(weights)).isCloseTo(0, within(1e-5));
    }

    @Test
    void letterCaseWidthAndInvisibleCharactersMakeNoDifferenceToTheWords() {
        assertThat(words("Cheap JERSEYS here")).isEqualTo(words("cheap jerseys here"));
        assertThat(words("Cheap \uff2a\uff25\uff32\uff33\uff25\uff39\uff33 here"))
                .isEqualTo(words("cheap jerseys here"));
        assertThat(words("che\u200bap jerseys here")).isEqualTo(words("cheap jerseys here"));
    }

    @Test
    void allOfALongTextCounts() {
        String padding = "The garden was quiet and the bees were slow that year. ".repeat(180);

        assertThat(vector(padding + "casino").toBytes())
                .isNotEqualTo(vector(padding).toBytes());
        assertThat(vector("casino " + padding).toBytes())
                .isNotEqualTo(vector(padding).toBytes());
    }

    @Test
    void nameAndWebsiteCountBesideTheText() {
        assertThat(Features.of(new Candidate(TEXT, "Ann", null, null, 0), List.of())
                        .vector()
                        .toBytes())
                .isNotEqualTo(vector(TEXT).toBytes());
        assertThat(Features.of(new Candidate(TEXT, null, "https://cheap.example", null, 0), List.of())
                        .vector()
                        .toBytes())
                .isNotEqualTo(vector(TEXT).toBytes());
    }

    @Test
    void whatHeuristicsFoundCountsButNotWhatModelsSaid() {
        Signal heuristic = new Signal("link-flood", 2, "many links");
        Signal model = new Signal(Model.SITE, 2, "words seen in spam here");

        assertThat(Features.of(Given.text(TEXT), List.of(heuristic)).vector().toBytes())
                .isNotEqualTo(vector(TEXT).toBytes());
        assertThat(Features.of(Given.text(TEXT), List.of(model)).vector().toBytes())
                .isEqualTo(vector(TEXT).toBytes());
    }

    @Test
    void tellsTheWordsThatWeighMostAsTheyAreWritten() {
        float[] weights = new float[FeatureVector.DIMENSIONS];
        Features.of(Given.text("jerseys"), List.of()).words().addTo(weights, 2);
        Features.of(Given.text("garden"), List.of()).words().addTo(weights, -1);
        Features features = Features.of(Given.text("Cheap jerseys for your garden"), List.of());

        assertThat(features.telling(weights, 1, 1)).containsExactly("\u201cjerseys\u201d");
        assertThat(features.telling(weights, -1, 1)).containsExactly("\u201cgarden\u201d");
        assertThat(features.telling(weights, 1, 0)).isEmpty();
    }

    private static FeatureVector vector(String text) {
        return Features.of(Given.text(text), List.of()).vector();
    }

    private static byte[] words(String text) {
        return Features.of(Given.text(text), List.of()).words().toBytes();
    }

    private static float[] random() {
        Random random = new Random(1);
        float[] weights = new float[FeatureVector.DIMENSIONS];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextFloat() - 0.5f;
        }
        return weights;
    }
}
