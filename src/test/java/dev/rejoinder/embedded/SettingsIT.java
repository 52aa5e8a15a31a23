package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SettingsIT {
    /** A start that got as far as the database would say something of it: nobody is there. */
    private static final Map<String, String> OWN_DATABASE = Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/x",
            "REJOINDER_SECRET", "bWVhc3VyZWQtd2l0aC1hLXNlY3JldC1vZi0zMi1iLi4=");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REJOINDER_LIMIT_NETWORK | -1 | a whole number from 0 to 10000000, but it is \"-1\".",
                "REJOINDER_TRUSTED_PROXIES | nginx | IP addresses or ranges such as 10.0.0.0/8, separated by commas,",
                "REJOINDER_TRUSTED_PROXIES | 10.0.0.0/33 | IP addresses or ranges such as 10.0.0.0/8,",
                "REJOINDER_SCREENING_BUDGET | 0 | a length of time from 1ms to 1m, but it is \"0\".",
                "REJOINDER_ADMIN_TOKEN | '' | a token of 32 characters or more",
                "QUARKUS_HTTP_PORT | 65536 | a whole number from 0 to 65535,"
            })
    void aStartThatMakesNoSenseIsRefusedInOneSentenceBeforeAnythingIsStarted(String name, String typed, String allowed)
            throws Exception {
        Path folder = Folders.fresh("settings");
        assertRefused(folder, Map.of(name, typed), name + " may be " + allowed);
        Map<String, String> own = new HashMap<>(OWN_DATABASE);
        own.put(name, typed);
        assertRefused(folder, own, name + " may be " + allowed);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNameThatNobodyReadsIsWarnedOfWithTheNearestOne() throws Exception {
        Path folder = Folders.freshWithPrograms("unknown-setting");
        try (PackagedProgram service = PackagedProgram.start(folder, Map.of("REJOINDER_LIMIT_NETWRK", "5"))
                .ready()) {
            assertThat(service.said())
                    .containsOnlyOnce("REJOINDER_LIMIT_NETWRK is no setting of Rejoinder")
                    .containsOnlyOnce("is no setting of Rejoinder")
                    .contains("the nearest one is REJOINDER_LIMIT_NETWORK.");
        }
    }

    private static void assertRefused(Path folder, Map<String, String> settings, String words) throws Exception {
        try (PackagedProgram service = PackagedProgram.start(folder, settings)) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.said().strip())
                    .startsWith("Rejoinder was not started. " + words)
                    .hasLineCount(1);
        }
    }
}
