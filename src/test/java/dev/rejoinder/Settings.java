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
import java.util.Set;
import java.util.TreeSet;
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

    /** Those that operators may set, as environment variables. */
    static Set<String> asVariables() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .flatMap(file -> namesIn(load(file)))
                    .filter(name -> name.startsWith(OURS) && !INNER.contains(name))
                    .map(Settings::asVariable)
                    .collect(Collectors.toCollection(TreeSet::new));
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

    private static Stream<String> namesIn(Class<?> type) {
        if (type.isAnnotationPresent(ConfigMapping.class)) {
            return ConfigClass.configClass(type).getProperties().keySet().stream();
        }
        Stream<? extends AnnotatedElement> places = Stream.of(
                        Stream.of(type.getDeclaredFields()),
                        parametersOf(type.getDeclaredConstructors()),
                        parametersOf(type.getDeclaredMethods()))
                .flatMap(each -> each);
        return places.map(place -> place.getAnnotation(ConfigProperty.class))
                .filter(property -> property != null)
                .map(ConfigProperty::name);
    }

    private static Stream<? extends AnnotatedElement> parametersOf(Executable[] executables) {
        return Stream.of(executables).flatMap(executable -> Stream.of(executable.getParameters()));
    }

    private static String asVariable(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
