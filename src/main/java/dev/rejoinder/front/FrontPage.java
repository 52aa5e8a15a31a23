package dev.rejoinder.front;

import dev.rejoinder.settings.ManagementSettings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;

/** The front page, with this service's own address in the commands, and a link to health where health is answered. */
@Singleton
class FrontPage {
    private final ManagementSettings management;

    FrontPage(ManagementSettings management) {
        this.management = management;
    }

    @CheckedTemplate(basePath = "front")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance front(String address, boolean management, int managementPort);
    }

    String html(String address) {
        return Templates.front(address, management.enabled(), management.port()).render();
    }
}
