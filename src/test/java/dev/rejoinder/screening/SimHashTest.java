package dev.rejoinder.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimHashTest {
    private static final String TEXT = "I have been browsing for three hours today and never found an article as"
            + " interesting as yours. If all bloggers wrote like this, the web would be far more useful than ever before.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I HAVE BEEN BROWSING for 3 hours",
                "I have been\nbrowsing, for 77 hours!!!",
                "I have been browsing for hours http://a.example/x9",
                "\uff29 have be\u200ben browsing for hours",
            })
    void caseNumbersLinksAndInvisibleCharactersMakeNoDifference(String text) {
        long plain = SimHash.of("I have been browsing for hours").orElseThrow();

        assertThat(SimHash.distance(plain, SimHash.of(text).orElseThrow())).isZero();
    }

    @Test
    void aChangedWordStaysNearAndAnotherTextIsFar() {
        long one = SimHash.of(TEXT).orElseThrow();
        long changed = SimHash.of(TEXT.replace("interesting", "fascinating")).orElseThrow();
        long other = SimHash.of("The build fails on my machine because the compiler cannot find the annotation"
                        + " processor; which version of it did you use, and on which system?")
                .orElseThrow();

        assertThat(SimHash.distance(one, changed)).isLessThanOrEqualTo(SimHash.NEAR);
        assertThat(SimHash.distance(one, other)).isGreaterThan(2 * SimHash.NEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Thanks!", "+1 me too", "nooooooooooooooooooooooooooooooo", "12345678901234567890123"})
    void shortOrMonotonousTextsHaveNoHash(String text) {
        assertThat(SimHash.of(text)).isEmpty();
    }

    @Test
    void ideographsSayMore() {
        assertThat(SimHash.of("我每天都在浏览网络但从未找到像你这样有趣的文章")).isPresent();
    }

    @Test
    void hashesThreeBitsApartShareABand() {
        Random random = new Random(3);
        for (int round = 0; round < 1_000; round++) {
            long hash = random.nextLong();
            long near = hash;
            for (int flip = 0; flip < 3; flip++) {
                near ^= 1L << random.nextInt(64);
            }
            int[] one = SimHash.bands(hash);
            int[] other = SimHash.bands(near);
            assertThat(one).hasSize(4);
            assertThat(Arrays.stream(one)).allMatch(band -> band >= 0 && band <= 0xFFFF);
            assertThat(one[0] == other[0] || one[1] == other[1] || one[2] == other[2] || one[3] == other[3])
                    .isTrue();
        }
    }
}
