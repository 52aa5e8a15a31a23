package dev.rejoinder.front;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The front page, with this service's own address in the commands, and a link to health where health is answered. */
@Singleton
class FrontPage {
    private final boolean management;
    private final int managementPort;

    FrontPage(
            @ConfigProperty(name = "quarkus.management.enabled", defaultValue = "false") boolean management,
            @ConfigProperty(name = "quarkus.management.port", defaultValue = "9000") int managementPort) {
        this.management = management;
        this.managementPort = managementPort;
    }

    @CheckedTemplate(basePath = "front")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance front(String address, boolean management, int managementPort);
    }

    String html(String address) {
        return Templates.front(address, management, managementPort).render();
    }
}
