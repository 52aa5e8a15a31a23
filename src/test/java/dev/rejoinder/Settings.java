package dev.rejoinder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings that the service's code asks for. */
final class Settings {
    private static final String OURS = "rejoinder.";
    private static final Path CLASSES = Path.of("target", "classes");

    /** What the program tells itself when it starts, or tests tell it; nobody sets them. */
    private static final Set<String> INNER = Set.of(
            "rejoinder.background",
            "rejoinder.embedded.started",
            "rejoinder.embedded.first-start",
            "rejoinder.embedded.admin-token-file");

    private Settings() {}

    /** Those that operators may set, as environment variables, each with its default; empty where there is none. */
    static Map<String, String> asVariables() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .flatMap(file -> settingsIn(load(file)))
                    .filter(each -> each.getKey().startsWith(OURS) && !INNER.contains(each.getKey()))
                    .collect(Collectors.toMap(
                            each -> asVariable(each.getKey()), Entry::getValue, (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(Path file) {
        String path = CLASSES.relativize(file).toString();
        try {
            return Class.forName(
                    path.substring(0, path.length() - ".class".length()).replace('/', '.'),
                    false,
                    Settings.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Entry<String, String>> settingsIn(Class<?> type) {
        if (type.isAnnotationPresent(ConfigMapping.class)) {
            return ConfigClass.configClass(type).getProperties().entrySet().stream()
                    .filter(each -> !each.getKey().endsWith("[*]"))
                    .map(each -> Map.entry(each.getKey(), each.getValue() == null ? "" : each.getValue()));
        }
        Stream<? extends AnnotatedElement> places = Stream.of(
                        Stream.of(type.getDeclaredFields()),
                        parametersOf(type.getDeclaredConstructors()),
                        parametersOf(type.getDeclaredMethods()))
                .flatMap(each -> each);
        return places.map(place -> place.getAnnotation(ConfigProperty.class))
                .filter(property -> property != null)
                .map(property -> Map.entry(
                        property.name(),
                        property.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE)
                                ? ""
                                : property.defaultValue()));
    }

    private static Stream<? extends AnnotatedElement> parametersOf(Executable[] executables) {
        return Stream.of(executables).flatMap(executable -> Stream.of(executable.getParameters()));
    }

    private static String asVariable(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
