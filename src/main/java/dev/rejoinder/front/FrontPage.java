package dev.rejoinder.front;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The front page: its file, with this service's own address in the commands, and a link to health where health is answered. */
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

    String html(String address) {
        Document page = read();
        page.select(".address").forEach(place -> place.text(address));
        if (management) {
            page.select(".health-here").remove();
            page.select(".management-port").forEach(place -> place.text(Integer.toString(managementPort)));
        } else {
            page.select(".health-elsewhere").remove();
        }
        return page.outerHtml();
    }

    private static Document read() {
        try (InputStream file = FrontPage.class.getResourceAsStream("front.html")) {
            Document page = Jsoup.parse(Objects.requireNonNull(file), StandardCharsets.UTF_8.name(), "");
            page.outputSettings().prettyPrint(false);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
