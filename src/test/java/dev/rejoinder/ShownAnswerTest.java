package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownAnswerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'a':1}; {'a':1}; true",
                "{'a':1}; {'a':2}; false",
                "{'a':1}; {'a':1,'b':2}; false",
                "{'a':1,…}; {'a':1,'b':2}; true",
                "{…,'b':2}; {'a':1,'b':2}; true",
                "{'b':2,…'a':1}; {'a':1,'b':2}; false",
                "{…'a':1…'a':1}; {'a':1}; false",
                "01a20787-4dad-77f8-b7a2-0c2a76e58207; 01a22e73-6a76-7a50-a3dc-7cabdab8a3eb; true",
                "01a20787-4dad-77f8-b7a2-0c2a76e58207; 01a22e73; false",
                "2026-11-23T08:30:37.445Z; 2027-01-02T00:00:00Z; true",
                "2026-11-23T08:30:37.445Z; tomorrow; false"
            })
    void whatIsShownHasToBeAnsweredButForIdsTimesAndWhatWasLeftOut(String shown, String answer, boolean is) {
        assertThat(ShownAnswer.of(shown).isIn(answer)).isEqualTo(is);
    }
}
