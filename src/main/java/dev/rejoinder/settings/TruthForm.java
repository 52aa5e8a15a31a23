package dev.rejoinder.settings;

import java.util.Locale;
import java.util.Set;

/** True or false; left to itself, the configuration takes any other word for false. */
final class TruthForm implements SettingForm {
    private static final Set<String> WORDS = Set.of("true", "yes", "y", "on", "1", "false", "no", "n", "off", "0");

    @Override
    public boolean admits(String typed) {
        return WORDS.contains(typed.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public String allowed() {
        return "true or false";
    }
}
