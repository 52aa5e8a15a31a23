package dev.rejoinder.settings;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Looks at every setting before anything is started: one that makes no sense would otherwise fail each request, or none but the rare. */
public final class SettingsCheck {
    private static final int MOST_SHOWN = 60;

    private SettingsCheck() {}

    /** What is wrong with the first setting that cannot be used, in one sentence for the operator; empty when all can. */
    public static Optional<String> fault(Config config) {
        return SettingCatalogue.all().stream()
                .flatMap(setting -> fault(setting, config).stream())
                .findFirst();
    }

    private static Optional<String> fault(Setting setting, Config config) {
        ConfigValue value = config.unwrap(SmallRyeConfig.class).getConfigValue(setting.name());
        if (value.hasProblems()) {
            return Optional.of(
                    setting.variable() + " may refer with ${...} to another setting, but not to one that is absent.");
        }
        return Optional.ofNullable(value.getValue())
                .filter(typed -> !setting.form().admits(typed))
                .map(typed -> sentence(setting, typed));
    }

    private static String sentence(Setting setting, String typed) {
        SettingForm form = setting.form();
        return setting.variable() + " may be " + form.allowed() + ", but " + shown(form, typed) + ".";
    }

    private static String shown(SettingForm form, String typed) {
        if (typed.isBlank()) {
            return "it is empty";
        }
        if (!form.isShown()) {
            return "it is something else";
        }
        StringBuilder shown = new StringBuilder();
        typed.codePoints().limit(MOST_SHOWN).forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return "it is \"" + shown + "\"";
    }
}
