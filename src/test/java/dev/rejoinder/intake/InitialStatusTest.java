package dev.rejoinder.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.comment.AutomaticStatus;
import dev.rejoinder.comment.Status;
import dev.rejoinder.kit.Blog;
import dev.rejoinder.kit.FlowProfile;
import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.Screening;
import dev.rejoinder.screening.Signal;
import dev.rejoinder.screening.Verdict;
import dev.rejoinder.screening.heuristic.Heuristics;
import dev.rejoinder.site.Policy;
import dev.rejoinder.site.SiteDirectory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is held for its text alone may be edited until it is published; what is held for more than that may not. */
@QuarkusTest
@TestProfile(FlowProfile.class)
class InitialStatusTest {
    @Inject
    SiteDirectory directory;

    private static final Screening SCREENING = new Screening(Heuristics.inOrder(), Duration.ofMinutes(1), () -> 0);

    @ParameterizedTest
    @CsvSource({
        // by the text, by the circumstances, complete, crowded, policy: status, whether only a person may publish it
        "0, 0, true,  false, default,       PUBLISHED, false",
        "4, 0, true,  false, default,       PENDING,   false",
        "6, 0, true,  false, default,       SPAM,      false",
        "0, 4, true,  false, default,       PENDING,   true",
        "4, 4, true,  false, default,       SPAM,      true",
        "4, 1, true,  false, default,       PENDING,   false",
        "2, 2, true,  false, default,       PENDING,   true",
        "0, 6, true,  false, default,       SPAM,      true",
        "0, 0, false, false, default,       PENDING,   true",
        "4, 0, false, false, default,       PENDING,   true",
        "0, 0, true,  true,  default,       PENDING,   true",
        "4, 0, true,  true,  default,       PENDING,   true",
        "0, 0, true,  false, firstComment=pending,    PENDING,   true",
        "4, 0, true,  false, firstComment=pending,    PENDING,   true",
        "0, 0, true,  false, clean=pending,      PENDING,   true",
        "4, 0, true,  false, suspect=published, PUBLISHED, false",
        "6, 0, true,  false, suspect=published, SPAM,     false",
        "4, 2, true,  false, suspect=published, SPAM,     true"
    })
    void aTextAloneIsToBlameOnlyIfItWouldHaveBeenHeldInAnyCaseAndAnotherWouldNot(
            double text,
            double circumstances,
            boolean complete,
            boolean crowded,
            String policy,
            Status status,
            boolean decisionRequired) {
        Assessment assessment = assessment(text, circumstances, complete);

        assertThat(new InitialStatus(policy(policy), false, crowded).of(assessment, SCREENING.attribution(assessment)))
                .isEqualTo(new AutomaticStatus(status, decisionRequired));
    }

    private static Assessment assessment(double text, double circumstances, boolean complete) {
        List<Signal> signals = new ArrayList<>();
        signals.add(new Signal("blocked-phrase", text, "x"));
        signals.add(new Signal("network-velocity", circumstances, "x"));
        if (!complete) {
            signals.add(new Signal("screening-error", 0, "could not run: link-flood"));
        }
        double probability = 1 / (1 + Math.exp(3 - text - circumstances));
        boolean suspect = probability >= 0.5 || !complete;
        return new Assessment(
                probability >= 0.9 ? Verdict.SPAM : suspect ? Verdict.SUSPECT : Verdict.CLEAN, probability, signals, 0);
    }

    private Policy policy(String changes) {
        Blog blog = Blog.open();
        if (!changes.equals("default")) {
            blog.policy((Object[]) changes.split("[ =]", -1));
        }
        return directory.require(blog.key()).policy();
    }
}
