package dev.rejoinder.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "REJOINDER_LIMIT_NETWRK, REJOINDER_LIMIT_NETWORK",
        "REJOINDER_LIMITS_SITE, REJOINDER_LIMIT_SITE",
        "REJOINDER_TRUSTED_PROXY, REJOINDER_TRUSTED_PROXIES",
        "REJOINDER_SECRETS, REJOINDER_SECRET",
        "REJOINDER_ADMINTOKEN, REJOINDER_ADMIN_TOKEN",
        "REJOINDER_SCREENING_BUGDET, REJOINDER_SCREENING_BUDGET",
        "REJOINDER_STALE_SECOND, REJOINDER_STALE_SECONDS",
        "REJOINDER_EMBEDDED_DIR, REJOINDER_EMBEDDED_DIRECTORY"
    })
    void aMistypedVariableIsToldWithTheNearestSettingAndWithoutItsValue(String typed, String nearest) {
        assertThat(environment(Map.of(typed, "some-value")))
                .containsExactly(
                        typed + " is no setting of Rejoinder and changes nothing; the nearest one is " + nearest + ".");
    }

    @Test
    void aMistypedPropertyIsToldAsItWasTyped() {
        assertThat(UnknownSettings.warnings(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(Map.of("rejoinder.limt.site", "1"), "file", 260))
                        .build()))
                .singleElement()
                .asString()
                .startsWith("rejoinder.limt.site is no setting")
                .endsWith("REJOINDER_LIMIT_SITE.");
    }

    @Test
    void whatIsASettingOrBelongsToOthersIsNotToldOf() {
        assertThat(environment(Map.of(
                        "REJOINDER_LIMIT_SITE", "1",
                        "REJOINDER_AKISMET_WRONG_KEYS", "1",
                        "REJOINDER_BACKGROUND", "true",
                        "REJOINDERS", "1",
                        "QUARKUS_HTTP_PROT", "1",
                        "PATH", "/bin")))
                .isEmpty();
    }

    private static List<String> environment(Map<String, String> variables) {
        return UnknownSettings.warnings(new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(variables, 300))
                .build());
    }
}
