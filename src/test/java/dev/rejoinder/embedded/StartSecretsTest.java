package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartSecretsTest {
    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theFirstStartMakesBothForTheirOwnerOnlyAndTheNextReadsThemBack() throws IOException {
        StartSecrets first = open(Optional.empty(), Optional.empty());
        StartSecrets second = open(Optional.empty(), Optional.empty());

        assertThat(second).isEqualTo(first);
        assertThat(Base64.getDecoder().decode(first.secret())).hasSize(32);
        assertThat(Base64.getUrlDecoder().decode(first.adminToken())).hasSize(32);
        assertThat(first.adminTokenFile()).contains(folder.toRealPath().resolve("admin-token"));
        for (String file : List.of("secret", "admin-token")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(file)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void whatTheOperatorGivesIsUsedAndNotKept() {
        StartSecrets secrets = open(Optional.of(SECRET), Optional.of(TOKEN));

        assertThat(secrets).isEqualTo(new StartSecrets(SECRET, TOKEN, Optional.empty()));
        assertThat(folder.resolve("secret")).doesNotExist();
        assertThat(folder.resolve("admin-token")).doesNotExist();
    }

    @Test
    void aLostSecretIsNeverReplacedWhileThereIsData() throws IOException {
        Files.createDirectory(folder.resolve("postgres"));

        assertThatThrownBy(() -> open(Optional.empty(), Optional.empty()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("backup");
        assertThat(folder.resolve("secret")).doesNotExist();
        assertThat(open(Optional.of(SECRET), Optional.empty()).secret()).isEqualTo(SECRET);
    }

    @Test
    void aDamagedSecretIsRefusedWithoutSayingIt() throws IOException {
        Files.writeString(folder.resolve("secret"), "half-a-secr");

        assertThatThrownBy(() -> open(Optional.empty(), Optional.empty()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("secret")
                .hasMessageNotContaining("half-a-secr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789abcdef0123456789abcde", "x"})
    void aShortTokenIsRefused(String token) {
        assertThatThrownBy(() -> open(Optional.of(SECRET), Optional.of(token)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("REJOINDER_ADMIN_TOKEN")
                .hasMessageContaining("32 characters");
        assertThatThrownBy(() -> StartSecrets.checkGiven(Optional.of(SECRET), Optional.of(token)))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void anOutsideDatabaseNeedsAGivenSecretButNoToken() {
        assertThatThrownBy(() -> StartSecrets.checkGiven(Optional.empty(), Optional.empty()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("REJOINDER_SECRET");
        StartSecrets.checkGiven(Optional.of(SECRET), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "not base64 at all", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aSecretOfAnotherSizeIsRefused(String secret) {
        assertThatThrownBy(() -> StartSecrets.checkGiven(Optional.of(secret), Optional.empty()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining(secret);
    }

    private StartSecrets open(Optional<String> secret, Optional<String> token) {
        try (DataFolder data = DataFolder.open(folder)) {
            return StartSecrets.beside(data, secret, token);
        }
    }
}
