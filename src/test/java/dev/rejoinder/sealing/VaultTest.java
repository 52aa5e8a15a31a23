package dev.rejoinder.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VaultTest {
    private static final UUID ROW = new UUID(1, 2);
    private final Vault vault = new Vault(Secrets.of(1), new FormerSecrets());

    @Test
    void whatWasSealedOpensAgain() {
        byte[] sealed = vault.seal("blog", ROW, "email", "änn@example.com");
        assertThat(vault.open("blog", ROW, "email", sealed)).isEqualTo("änn@example.com");
        assertThat(vault.open("blog", ROW, "email", vault.seal("blog", ROW, "email", "")))
                .isEmpty();
        assertThat(sealed).hasSize(5 + 12 + 16 + 16).isNotEqualTo(vault.seal("blog", ROW, "email", "änn@example.com"));
    }

    @Test
    void bytesThatAreNoTextOpenAsTheyWere() {
        byte[] plain = {1, (byte) 0xff, 0, (byte) 0xc3, 0x28, 0};

        byte[] sealed = vault.seal("blog", ROW, "vector", plain);

        assertThat(sealed).hasSize(33 + plain.length);
        assertThat(vault.openBytes("blog", ROW, "vector", sealed)).isEqualTo(plain);
        assertThatThrownBy(() -> vault.openBytes("blog", ROW, "email", sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void aSealIsBoundToSiteRowAndPurpose() {
        byte[] sealed = vault.seal("blog", ROW, "email", "x");
        assertThatThrownBy(() -> vault.open("blo", ROW, "gemail", sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault.open("other", ROW, "email", sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault.open("blog", new UUID(1, 3), "email", sealed))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault.open("blog", ROW, "text", sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void anyChangedBitAndAnyMissingByteBreaksTheSeal() {
        byte[] sealed = vault.seal("blog", ROW, "email", "x");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> vault.open("blog", ROW, "email", altered)).isInstanceOf(SealBroken.class);
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> vault.open("blog", ROW, "email", cut)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void anotherSecretDoesNotOpenIt() {
        byte[] sealed = vault.seal("blog", ROW, "email", "x");
        assertThatThrownBy(() -> new Vault(Secrets.of(2), new FormerSecrets()).open("blog", ROW, "email", sealed))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("another secret");
    }

    @Test
    void afterAChangeOfSecretOldSealsOpenAndAreDue() {
        byte[] old = vault.seal("blog", ROW, "email", "x");
        Vault changed = new Vault(Secrets.of(2), new FormerSecrets(Secrets.of(1)));
        assertThat(changed.open("blog", ROW, "email", old)).isEqualTo("x");
        assertThat(Arrays.copyOf(old, 5)).isNotEqualTo(changed.mark());
        assertThat(changed.seal("blog", ROW, "email", "x")).startsWith(changed.mark());
    }

    @Test
    void manyThreadsMayUseOneVault() {
        assertThat(IntStream.range(0, 2_000).parallel().allMatch(i -> {
                    byte[] sealed = vault.seal("blog", ROW, "email", "address " + i);
                    return vault.open("blog", ROW, "email", sealed).equals("address " + i);
                }))
                .isTrue();
    }
}
