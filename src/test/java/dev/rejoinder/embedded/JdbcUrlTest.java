package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcUrlTest {
    private static final String TIMES = "connectTimeout=5&socketTimeout=2&loginTimeout=10&tcpKeepAlive=true";

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/r, jdbc:postgresql://db/r?logServerErrorDetail=false&TIMES",
        "jdbc:postgresql://db/r?, jdbc:postgresql://db/r?logServerErrorDetail=false&TIMES",
        "jdbc:postgresql://db/r?ssl=true, jdbc:postgresql://db/r?ssl=true&logServerErrorDetail=false&TIMES",
        "jdbc:postgresql://db/r?ssl=true&, jdbc:postgresql://db/r?ssl=true&logServerErrorDetail=false&TIMES",
        "jdbc:postgresql://db/r?logServerErrorDetail=true, jdbc:postgresql://db/r?logServerErrorDetail=true&TIMES",
        "jdbc:postgresql://db/r?TIMES, jdbc:postgresql://db/r?TIMES&logServerErrorDetail=false",
        "jdbc:postgresql://db/r?logServerErrorDetail=false&TIMES, jdbc:postgresql://db/r?logServerErrorDetail=false&TIMES",
        "jdbc:postgresql://db/r?options=socketTimeout, jdbc:postgresql://db/r?options=socketTimeout&logServerErrorDetail=false&TIMES"
    })
    void whatIsMissingIsAddedAndWhatIsThereStays(String given, String used) {
        assertThat(JdbcUrl.withDefaults(given.replace("TIMES", TIMES))).isEqualTo(used.replace("TIMES", TIMES));
    }

    @ParameterizedTest
    @CsvSource({"socketTimeout=30", "connectTimeout=0"})
    void theOperatorsTimesWin(String own) {
        String name = own.substring(0, own.indexOf('=') + 1);

        assertThat(JdbcUrl.withDefaults("jdbc:postgresql://db/r?" + own))
                .containsOnlyOnce(name)
                .contains(own);
    }

    @ParameterizedTest
    @CsvSource({"'', 2500", "?socketTimeout=30, 30500", "?ssl=true&socketTimeout=0, 0"})
    void theServerGivesUpAStatementALittleAfterItsCaller(String own, long milliseconds) {
        assertThat(JdbcUrl.statementTimeout(JdbcUrl.withDefaults("jdbc:postgresql://db/r" + own)))
                .isEqualTo(milliseconds);
    }

    @Test
    void aMigrationIsWaitedForUnlessTheUrlSaysOtherwise() {
        assertThat(JdbcUrl.patient("jdbc:postgresql://h/d"))
                .contains("socketTimeout=3600")
                .doesNotContain("socketTimeout=2");
        assertThat(JdbcUrl.patient("jdbc:postgresql://h/d?ssl=true")).contains("?ssl=true&socketTimeout=3600");
        assertThat(JdbcUrl.patient("jdbc:postgresql://h/d?socketTimeout=7"))
                .contains("socketTimeout=7")
                .doesNotContain("3600");
    }
}
