package dev.rejoinder.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyringTest {
    private static final String ADDRESS = FingerprintPurpose.address("blog");
    private static final String ELSEWHERE = FingerprintPurpose.address("later");

    @Test
    void keysAreAnothersForEachPurposeAndEachService() {
        Keyring keyring = Keyring.create(List.of());

        assertThat(keyring.key(ADDRESS)).hasSize(32).isEqualTo(keyring.key(ADDRESS));
        assertThat(keyring.key(ADDRESS)).isNotEqualTo(keyring.key(ELSEWHERE));
        assertThat(keyring.key(ADDRESS)).isNotEqualTo(Keyring.create(List.of()).key(ADDRESS));
        assertThat(keyring.formerKeys(ADDRESS)).isEmpty();
    }

    @Test
    void whatAMasterSecretStoodForGoesOnForTheSitesThereWereAndNoOther() {
        Keyring keyring = Keyring.create(List.of(of(1), of(2)));

        assertThat(keyring.key(ADDRESS)).isEqualTo(Secrets.of(1).derive(ADDRESS, 32));
        assertThat(keyring.formerKeys(ADDRESS)).containsExactly(Secrets.of(2).derive(ADDRESS, 32));
        assertThat(keyring.key(ELSEWHERE)).isNotEqualTo(Secrets.of(1).derive(ELSEWHERE, 32));
    }

    @Test
    void writtenAndReadItIsTheSame() {
        Keyring keyring = Keyring.create(List.of(of(1), of(2)));

        Keyring read = Keyring.read(keyring.written());

        for (String purpose : List.of(ADDRESS, ELSEWHERE, FingerprintPurpose.AKISMET_KEY)) {
            assertThat(read.key(purpose)).isEqualTo(keyring.key(purpose));
            assertThat(read.formerKeys(purpose)).usingRecursiveComparison().isEqualTo(keyring.formerKeys(purpose));
        }
        assertThat(keyring).hasToString("Keyring[hidden]");
    }

    private static Map<String, byte[]> of(int secret) {
        return Keyring.of(Secrets.of(secret), FingerprintPurpose.all(List.of("blog"), YearMonth.of(2026, 11)));
    }
}
