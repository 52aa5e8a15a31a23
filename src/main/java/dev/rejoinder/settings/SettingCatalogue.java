package dev.rejoinder.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * All settings of the service. Each feature declares its own as a {@code ConfigMapping} that nobody else can see, so a file names the
 * mappings; a test holds it to what is there.
 */
final class SettingCatalogue {
    private static final String MAPPINGS = "mappings.txt";

    private SettingCatalogue() {}

    static List<Setting> all() {
        try (InputStream file = SettingCatalogue.class.getResourceAsStream(MAPPINGS)) {
            String names = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return names.lines()
                    .map(SettingCatalogue::load)
                    .flatMap(Setting::in)
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
