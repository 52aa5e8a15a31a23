package dev.rejoinder.demo;

import dev.rejoinder.intake.Intake;
import dev.rejoinder.intake.RawSubmission;
import dev.rejoinder.intake.Received;
import dev.rejoinder.intake.Submissions;
import dev.rejoinder.intake.Submitter;
import dev.rejoinder.site.Site;
import dev.rejoinder.site.SiteDirectory;
import dev.rejoinder.site.Sites;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** On the first start with the embedded database: a site {@code demo} with a little thread, so that there is something to look at. */
@Singleton
class DemoSite {
    private static final String KEY = "demo";
    private static final String PAGE = "/2015/shoulder-knots";
    private static final int BEFORE_THE_WELCOME = 1_000;
    /** From the range kept for documentation (RFC 5737). */
    private static final String NETWORK = "192.0.2.10";

    private final Sites sites;
    private final SiteDirectory directory;
    private final Intake intake;
    private final Submissions submissions;
    private final boolean wanted;
    private final int port;

    DemoSite(
            Sites sites,
            SiteDirectory directory,
            Intake intake,
            Submissions submissions,
            @ConfigProperty(name = "rejoinder.demo", defaultValue = "true") boolean demo,
            @ConfigProperty(name = "rejoinder.embedded.first-start", defaultValue = "false") boolean firstStart,
            @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port) {
        this.sites = sites;
        this.directory = directory;
        this.intake = intake;
        this.submissions = submissions;
        this.wanted = demo && firstStart;
        this.port = port;
    }

    @ActivateRequestContext
    void onStart(@Observes @Priority(BEFORE_THE_WELCOME) StartupEvent event) {
        if (wanted && directory.find(KEY).isEmpty()) {
            String local = ":" + port;
            Site site = sites.add(
                    KEY, "A blog about backs", List.of("http://localhost" + local, "http://127.0.0.1" + local), "demo");
            UUID question = say(
                    site,
                    "Vincent",
                    "vincent@example.com",
                    "I type all day, and by Thursday my right shoulder feels like a *bag of marbles*. A tennis ball against the wall"
                            + " helps for an hour or so. Is there anything that lasts?",
                    null,
                    false);
            say(
                    site,
                    "Kathryn",
                    null,
                    "The ball is a good start, Vincent. What lasts is moving more often: stand up every half hour, and roll both shoulders"
                            + " backwards ten times.",
                    question,
                    true);
        }
    }

    private UUID say(
            Site site, String name, @Nullable String email, String text, @Nullable UUID parent, boolean official) {
        Received received = intake.receive(
                site,
                new RawSubmission(
                        PAGE,
                        "Knots in the shoulder",
                        null,
                        parent == null ? null : parent.toString(),
                        name,
                        email,
                        null,
                        text,
                        null,
                        null,
                        null),
                new Submitter(NETWORK, false, official, null));
        Received.Ready ready = (Received.Ready) received;
        submissions.add(ready.comment(), null);
        return ready.comment().id();
    }
}
