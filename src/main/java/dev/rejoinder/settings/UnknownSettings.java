package dev.rejoinder.settings;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Warns of settings that nobody reads: a mistyped name would leave the default in force without a word. */
@Singleton
class UnknownSettings {
    private static final Logger LOG = Logger.getLogger(UnknownSettings.class);
    private static final String OURS = "REJOINDER_";

    private final Config config;

    UnknownSettings(Config config) {
        this.config = config;
    }

    void warn(@Observes @Priority(1) StartupEvent event) {
        warnings(config).forEach(LOG::warn);
    }

    /** One sentence for each name that is ours and is no setting. */
    static List<String> warnings(Config config) {
        List<Setting> settings = SettingCatalogue.all();
        Map<String, Setting> known =
                settings.stream().collect(Collectors.toMap(Setting::variable, Function.identity(), (one, same) -> one));
        Map<String, String> unknown = new TreeMap<>();
        StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .flatMap(source -> source.getPropertyNames().stream())
                .forEach(name -> {
                    String variable = Setting.variable(name);
                    if (variable.startsWith(OURS) && !known.containsKey(variable)) {
                        // The environment lists each of its variables as a property, too: told as it was typed.
                        unknown.merge(variable, name, (one, other) -> one.equals(variable) ? one : other);
                    }
                });
        return unknown.values().stream()
                .map(name -> name + " is no setting of Rejoinder and changes nothing; the nearest one is "
                        + nearest(name, settings) + ".")
                .toList();
    }

    private static String nearest(String name, List<Setting> settings) {
        LevenshteinDistance edits = LevenshteinDistance.getDefaultInstance();
        String typed = Setting.variable(name);
        return settings.stream()
                .filter(setting -> !setting.internal())
                .map(Setting::variable)
                .filter(variable -> variable.startsWith(OURS))
                .min(Comparator.<String>comparingInt(variable -> edits.apply(typed, variable))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }
}
