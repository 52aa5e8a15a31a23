package dev.rejoinder.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.problem.Malformed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries and forms are read without guessing. */
class StrictTextTest {
    @Test
    void escapesPlusesAndPlainCharactersOfEveryPlaneAreRead() {
        assertThat(StrictText.fields("a=x+y%20z&a=%F0%9F%92%AA+💪ü%C3%BC&%62&=c&&d=é"))
                .isEqualTo(Map.of(
                        "a", List.of("x y z", "💪 💪üü"),
                        "b", List.of(""),
                        "", List.of("c"),
                        "d", List.of("é")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=%",
                "a=%4",
                "a=%zz",
                "a=%+1",
                "a=%４１",
                "a=%00",
                "a=\0",
                "%00=1",
                "a=%C0%AF",
                "a=%ED%A0%80",
                "a=\ud800",
                "a=\ud800+",
                "a=+\udc00"
            })
    void whatCannotBeReadIsRefusedAndNeverReplaced(String query) {
        assertThatThrownBy(() -> StrictText.fields(query)).isInstanceOf(Malformed.class);
    }
}
