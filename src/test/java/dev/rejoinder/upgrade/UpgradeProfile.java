package dev.rejoinder.upgrade;

import dev.rejoinder.notification.MailProfile;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The settings of the service that left the data, and the hour in which it left it: so nothing is forgotten by age, however late it is. */
public final class UpgradeProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                // What was left to do is done on beats.
                "quarkus.scheduler.enabled", "true",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", String.valueOf(MailProfile.port()),
                "quarkus.mailer.from", "comments@blog.example",
                "quarkus.mailer.start-tls", "DISABLED",
                "rejoinder.public-url", "https://comments.example",
                "rejoinder.screening.budget", "20s",
                "rejoinder.trusted-proxies", "127.0.0.0/8,::1");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(FormerDatabase.class));
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FormerTime.class);
    }

    /** A clock that goes on from when the dump was taken. */
    @Alternative
    @Singleton
    static class FormerTime {
        @Produces
        @Singleton
        @Alternative
        Clock clock() {
            Clock machine = Clock.systemUTC();
            return Clock.offset(machine, Duration.between(machine.instant(), FormerData.takenAt()));
        }
    }
}
