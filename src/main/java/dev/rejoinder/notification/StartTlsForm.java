package dev.rejoinder.notification;

import dev.rejoinder.settings.SettingForm;
import java.util.Locale;
import java.util.Set;

/** Whether a plain connection is turned into an encrypted one (RFC 3207). */
final class StartTlsForm implements SettingForm {
    private static final Set<String> WORDS = Set.of("DISABLED", "OPTIONAL", "REQUIRED");

    @Override
    public boolean admits(String typed) {
        return typed.isBlank() || WORDS.contains(typed.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public String allowed() {
        return "DISABLED, OPTIONAL or REQUIRED";
    }
}
