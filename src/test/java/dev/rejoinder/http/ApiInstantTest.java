package dev.rejoinder.http;

import static dev.rejoinder.kit.EdgeFixture.asAdmin;
import static dev.rejoinder.kit.EdgeFixture.site;
import static dev.rejoinder.kit.ProblemAssertions.assertInvalid;
import static dev.rejoinder.kit.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.Answer;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Instants are of a year with four digits, wherever one is read. */
@QuarkusTest
class ApiInstantTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+294277-01-01T00:00:00.000Z",
                "+10000-01-01T00:00:00.000Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "+9999999999-01-01T00:00:00.000Z",
                "0000-12-31T23:59:59.999Z",
                "-0001-01-01T00:00:00.000Z",
                "-1000000000-01-01T00:00:00Z"
            })
    void oneOfAnotherYearIsInvalid(String instant) {
        assertInvalid(
                asAdmin("PUT", site().path("/moderation/pages"), "{'page': 'a', 'publishedAt': '" + instant + "'}"),
                "publishedAt");
        assertInvalid(
                asAdmin(
                        "POST",
                        site().path("/credentials"),
                        "{'name': 'k', 'scopes': ['moderate'], 'expiresAt': '" + instant + "'}"),
                "expiresAt");
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01T00:00:00.000Z, 0001-01-01T00:00:00.000Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z",
        "2026-11-22T21:55:00.5+01:00, 2026-11-22T20:55:00.500Z"
    })
    void oneOfTheseYearsIsTakenAndGivenBack(String sent, String given) {
        Answer answer =
                asAdmin("PUT", site().path("/moderation/pages"), "{'page': 'a', 'publishedAt': '" + sent + "'}");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("publishedAt").asText()).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01T00:00:00Z", "yesterday", "2026-11-22", "", "+", "+x"})
    void whatIsNoInstantIsMalformedOrInvalidAndNoDefect(String text) {
        Answer answer =
                asAdmin("PUT", site().path("/moderation/pages"), "{'page': 'a', 'publishedAt': '" + text + "'}");

        assertProblem(answer, text.startsWith("+") ? "invalid" : "malformed");
    }
}
