package dev.rejoinder.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterSecretTest {
    private static final String GOOD = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "short", "AAECAw==", "not base64 at all !", GOOD + "AAAA"})
    void anUnusableSecretIsRefusedWithWordsOnWhatToDo(String typed) {
        assertThatThrownBy(() -> new MasterSecret(Optional.of(typed)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("REJOINDER_SECRET")
                .hasMessageContaining("openssl rand -base64 32")
                .hasNoCause();
    }

    @Test
    void aMissingSecretIsRefused() {
        assertThatThrownBy(() -> new MasterSecret(Optional.empty())).hasMessageContaining("There is no secret");
    }

    @Test
    void aSecretIsNeverPrinted() {
        assertThat(new MasterSecret(Optional.of(" " + GOOD + "\n"))).hasToString("MasterSecret[hidden]");
    }

    @Test
    void eachPurposeHasAKeyOfItsOwn() {
        MasterSecret secret = new MasterSecret(Optional.of(GOOD));
        assertThat(secret.derive("a", 32))
                .hasSize(32)
                .isEqualTo(secret.derive("a", 32))
                .isNotEqualTo(secret.derive("b", 32));
        assertThat(Secrets.of(1).derive("a", 32)).isNotEqualTo(Secrets.of(2).derive("a", 32));
    }
}
