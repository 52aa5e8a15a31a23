package dev.rejoinder.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.problem.ProblemName;
import java.util.Arrays;
import java.util.List;

/** What holds for every problem the service answers with (RFC 9457, and section 0 of the contract). */
public final class ProblemAssertions {
    private static final List<String> INNER_LIFE =
            List.of("Exception", "dev.rejoinder", "java.", "jakarta.", "org.", "\tat ", "io.quarkus", "SQL");

    private ProblemAssertions() {}

    /** Checks everything a problem of this name owes its reader. */
    public static Answer assertProblem(Answer answer, String name) {
        ProblemName expected = Arrays.stream(ProblemName.values())
                .filter(each -> each.urn().equals("urn:rejoinder:problem:" + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no problem " + name));
        assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("application/problem+json");
        assertThat(answer.problem()).as(answer.toString()).isEqualTo(name);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(expected.status());
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(INNER_LIFE).as(answer.toString()).noneMatch(answer.text()::contains);
        return answer;
    }

    /** As above for {@code invalid}, which names these fields and no other. */
    public static void assertInvalid(Answer answer, String... fields) {
        assertProblem(answer, "invalid");
        assertThat(answer.json().path("violations").findValuesAsText("field"))
                .as(answer.toString())
                .containsOnly(fields);
        assertThat(answer.json().path("violations").findValuesAsText("message"))
                .allSatisfy(message -> assertThat(message).isNotBlank());
    }
}
