package dev.rejoinder.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.masking.EmailAddress;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedHashesTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final Keyring KEYRING = Keyring.create(List.of());
    private final Fingerprints fingerprints = new Fingerprints(() -> KEYRING);
    private final Signer signer = new Signer(Secrets.of(1), new FormerSecrets());

    @Test
    void anAddressHasOneFingerprintPerSiteHoweverItIsSpelled() {
        byte[] print = fingerprints.ofAddress("blog", address("Ann@münchen.example"));
        assertThat(print).hasSize(32).isEqualTo(fingerprints.ofAddress("blog", address(" ann@XN--mnchen-3ya.EXAMPLE")));
        assertThat(print).isNotEqualTo(fingerprints.ofAddress("other", address("ann@münchen.example")));
        assertThat(print).isNotEqualTo(fingerprints.ofAddress("blog", address("bob@münchen.example")));
    }

    @Test
    void aNetworkHasAnotherFingerprintEveryMonthAndOnEverySite() {
        byte[] print = fingerprints.ofNetwork("blog", "192.0.2.1", MONTH);
        assertThat(print).hasSize(32).isEqualTo(fingerprints.ofNetwork("blog", "192.0.2.1", MONTH));
        assertThat(print).isNotEqualTo(fingerprints.ofNetwork("blog", "192.0.2.1", MONTH.plusMonths(1)));
        assertThat(print).isNotEqualTo(fingerprints.ofNetwork("other", "192.0.2.1", MONTH));
    }

    @Test
    void aSignatureHoldsForItsPurposeAndPartsOnly() {
        String signature = signer.sign("edit", "a", "bc");
        assertThat(signature).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(signer.verify(signature, "edit", "a", "bc")).isTrue();
        assertThat(signer.verify(signature, "edit", "ab", "c")).isFalse();
        assertThat(signer.verify(signature, "edit", "a", "bc", "")).isFalse();
        assertThat(signer.verify(signature, "stamp", "a", "bc")).isFalse();
        assertThat(new Signer(Secrets.of(2), new FormerSecrets()).verify(signature, "edit", "a", "bc"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "=", "\u0000", "\uD800", "äöü", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void garbageIsNoSignature(String garbage) {
        assertThat(signer.verify(garbage, "edit", "a")).isFalse();
    }

    @Test
    void manyPurposesDoNotChangeAnything() {
        byte[] before = fingerprints.ofNetwork("blog", "192.0.2.1", MONTH);
        IntStream.range(0, 5_000).parallel().forEach(i -> fingerprints.ofNetwork("site" + i, "192.0.2.1", MONTH));
        assertThat(fingerprints.ofNetwork("blog", "192.0.2.1", MONTH)).isEqualTo(before);
    }

    private static EmailAddress address(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }
}
