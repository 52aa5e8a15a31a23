package dev.rejoinder.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderNetworkTest {
    @ParameterizedTest
    @CsvSource({
        "8.8.4.4, 8.8.4.4",
        "' 8.8.4.4 ', 8.8.4.4",
        "8.8.4.4:1234, 8.8.4.4",
        "::ffff:8.8.4.4, 8.8.4.4",
        "64:ff9b::808:404, 8.8.4.4",
        "2001:4860:4860::8888, 2001:4860:4860::/64",
        "[2001:4860:4860:0:1::2]:443, 2001:4860:4860::/64"
    })
    void aReaderIsKnownByTheirNetwork(String named, String network) {
        assertThat(ReaderNetwork.of(named)).contains(network);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.31.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.1.1",
                "192.0.2.7",
                "198.51.100.7",
                "203.0.113.7",
                "0.0.0.0",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "2001:db8::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1"
            })
    void whatIsNoneOfThePublicInternetTellsReadersApartFromNobody(String named) {
        assertThat(ReaderNetwork.of(named)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "unknown", "localhost", "8.8.8", "8.8.8.8, 10.0.0.1", "1.2.3.4/8", "*", "::/0", "8.8.8.256"})
    void whatIsNoAddressIsNobody(String named) {
        assertThat(ReaderNetwork.of(named)).isEmpty();
    }
}
