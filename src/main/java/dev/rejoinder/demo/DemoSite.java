package dev.rejoinder.demo;

import dev.rejoinder.access.Actor;
import dev.rejoinder.intake.Intake;
import dev.rejoinder.intake.OfficialIntake;
import dev.rejoinder.intake.Submitter;
import dev.rejoinder.intake.form.RawSubmission;
import dev.rejoinder.settings.EmbeddedSettings;
import dev.rejoinder.settings.ListenSettings;
import dev.rejoinder.settings.StartSettings;
import dev.rejoinder.site.Site;
import dev.rejoinder.site.Sites;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** On the first start with the embedded database: a site {@code demo} with a little thread, so that there is something to look at. */
@Singleton
class DemoSite {
    private static final String KEY = "demo";
    private static final int BEFORE_THE_WELCOME = 1_000;
    /** From the range kept for documentation (RFC 5737). */
    private static final String NETWORK = "192.0.2.10";

    private static final RawSubmission QUESTION = comment(
            new RawSubmission.Author("Vincent", "vincent@example.com", null),
            null,
            "I type all day, and by Thursday my right shoulder feels like a *bag of marbles*. A tennis ball against the wall"
                    + " helps for an hour or so. Is there anything that lasts?");

    private final Sites sites;
    private final Intake intake;
    private final OfficialIntake officialIntake;
    private final boolean wanted;
    private final int port;

    DemoSite(
            Sites sites,
            Intake intake,
            OfficialIntake officialIntake,
            StartSettings start,
            EmbeddedSettings embedded,
            ListenSettings listen) {
        this.sites = sites;
        this.intake = intake;
        this.officialIntake = officialIntake;
        this.wanted = start.demo() && embedded.firstStart();
        this.port = listen.port();
    }

    @ActivateRequestContext
    void onStart(@Observes @Priority(BEFORE_THE_WELCOME) StartupEvent event) {
        if (wanted && !sites.keys().contains(KEY)) {
            String local = ":" + port;
            Site site = sites.add(
                    KEY, "A blog about backs", List.of("http://localhost" + local, "http://127.0.0.1" + local), "demo");
            UUID question = intake.submit(site, QUESTION, Submitter.reader(NETWORK, false, null))
                    .comment();
            officialIntake.submit(site, answer(question), Submitter.blog(Actor.ADMINISTRATOR, null));
        }
    }

    private static RawSubmission answer(UUID question) {
        return comment(
                new RawSubmission.Author("Kathryn", null, null),
                question.toString(),
                "The ball is a good start, Vincent. What lasts is moving more often: stand up every half hour, and roll both shoulders"
                        + " backwards ten times.");
    }

    private static RawSubmission comment(RawSubmission.Author author, @Nullable String parent, String text) {
        return new RawSubmission(
                new RawSubmission.Page("/2015/shoulder-knots", "Knots in the shoulder", null),
                parent,
                author,
                text,
                null,
                null,
                null);
    }
}
