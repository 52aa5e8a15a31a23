package dev.rejoinder.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form that fits the site's settings.
 *
 * @param settings what the API says of the form
 * @param address where the form stands and leads back to; null where the API would lead nowhere but to its own thank-you page
 * @param key what makes a second click harmless
 */
record DemoForm(JsonNode settings, @Nullable String address, String key) {
    /** @param origin whose page it will stand in */
    static DemoForm of(OwnApi.Answer settings, String origin) {
        String address = origin.equals(settings.allowed()) ? origin + "/demo" : null;
        return new DemoForm(settings.body(), address, UUID.randomUUID().toString());
    }

    /** Without the address: visitors choose the host that they see the page under. */
    @Override
    public String toString() {
        return "DemoForm";
    }

    public String page() {
        return DemoPage.KEY;
    }

    public String title() {
        return DemoPage.TITLE;
    }

    public String stamp() {
        return settings.path("stamp").asText();
    }

    public String honeypot() {
        return settings.path("honeypot").asText();
    }

    public String privacy() {
        return settings.path("privacy").asText();
    }

    /** What to agree to; null where the site asks for nothing. */
    public @Nullable String wording() {
        JsonNode consent = settings.path("consent");
        return consent.path("required").asBoolean() ? consent.path("wording").asText() : null;
    }

    /** The most characters of a field; null where there is no limit. */
    public @Nullable String limit(String field) {
        JsonNode limit = settings.path("limits").path(field);
        return limit.isMissingNode() ? null : limit.asText();
    }

    public boolean needs(String field) {
        for (JsonNode each : settings.path("required")) {
            if (field.equals(each.asText())) {
                return true;
            }
        }
        return false;
    }
}
