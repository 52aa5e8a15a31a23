package dev.rejoinder.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.EdgeFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Models are made anew on the command line, which says from how much. */
@QuarkusTest
class RelearnCommandTest {
    private final RelearnCommand command;
    private final Jdbi jdbi;

    RelearnCommandTest(RelearnCommand command, Jdbi jdbi) {
        this.command = command;
        this.jdbi = jdbi;
    }

    @Test
    void eachSiteIsToldWithItsLessonsAndTheNewVersion() {
        String site = EdgeFixture.openSite();
        String untaught = EdgeFixture.openSite();
        teach(site, 3);

        assertThat(said(0))
                .contains(site + ": learned from 1 lessons of spam and 2 of good comments, version ")
                .contains(untaught + ": nothing was taught yet.");
        assertThat(said(0, "--site", untaught)).isEqualToIgnoringNewLines(untaught + ": nothing was taught yet.");
    }

    @Test
    void aSiteThatIsNotThereIsRefused() {
        assertThat(said(1, "--site", "no-such-site")).isEqualToIgnoringNewLines("There is no site no-such-site.");
    }

    private String said(int exit, String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        assertThat(new CommandLine(command).setOut(out).setErr(out).execute(arguments))
                .isEqualTo(exit);
        return said.toString();
    }

    private void teach(String site, int lessons) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("insert into learning (site_id, wanted, anew) values (:site, 1, 0)")
                    .bind("site", site)
                    .execute();
            handle.createUpdate("insert into lesson"
                            + " (site_id, decision_id, comment_id, spam, teachers, before, vector, taught_at, turn)"
                            + " select :site, gen_random_uuid(), gen_random_uuid(), n = 1, array ['administrator'], -3,"
                            + " '\\x0100', now(), 1 from generate_series(1, :lessons) n")
                    .bind("site", site)
                    .bind("lessons", lessons)
                    .execute();
        });
    }
}
