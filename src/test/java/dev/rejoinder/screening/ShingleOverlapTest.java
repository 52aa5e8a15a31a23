package dev.rejoinder.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShingleOverlapTest {
    private static final String TEXT =
            "You should all have a look at the fine things that our friends from the valley have made";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            YOU SHOULD all have a look at the fine things that our friends from the valley have made: http://valley.example/9!
            You should all have a look at the great things that our friends from the valley have made
            Hello! You should all have a look at the fine things that our friends from the valley have made
            """)
    void aTextIsRecognisedWithAnotherWordLinkOrGreeting(String text) {
        assertThat(ShingleOverlap.isNearDuplicate(TEXT, text)).isTrue();
        assertThat(ShingleOverlap.isNearDuplicate(text, TEXT)).isTrue();
    }

    /** Each pair comes within {@link SimHash#NEAR} bits by chance. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thank you for the coffee morning village | Thank you for the river coffee coffee
            Thank you for the river morning | Thank you for the morning teacher station
            Thank you for the teacher coffee window | Thank you for the kitchen window
            """)
    void textsThatOnlyBeginAlikeAreToldApart(String one, String other) {
        long hash = SimHash.of(one).orElseThrow();

        assertThat(SimHash.distance(hash, SimHash.of(other).orElseThrow())).isLessThanOrEqualTo(SimHash.NEAR);
        assertThat(ShingleOverlap.isNearDuplicate(one, other)).isFalse();
    }
}
