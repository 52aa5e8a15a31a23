package dev.rejoinder.screening.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisposableDomainsTest {
    private final DisposableDomains domains = new DisposableDomains();

    @ParameterizedTest
    @CsvSource({
        "mailinator.com, true",
        "MailiNator.COM., true",
        "mx.sub.mailinator.com, true",
        "mailinator.com.example.org, false",
        "gmail.com, false",
        "com, false",
        "'', false",
        ".., false",
    })
    void aListedDomainAndAllBelowItAreDisposable(String domain, boolean disposable) {
        assertThat(domains.contains(domain)).isEqualTo(disposable);
    }

    @Test
    void aDomainLongerThanDnsAllowsIsNotLookedUp() {
        assertThat(domains.contains("a.".repeat(100_000) + "mailinator.com")).isFalse();
    }
}
