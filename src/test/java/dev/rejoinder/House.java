package dev.rejoinder;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The compiled service, and the table of its packages. */
final class House {
    static final String BASE = "dev.rejoinder.";
    static final Path SOURCES = Path.of("src", "main", "java", "dev", "rejoinder");
    static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));

    /** Which package may use which, from {@code house.txt}. A package that is not there may not be. */
    static final Map<String, Set<String>> MAY_USE = table();

    private House() {}

    /** All types of ours, nested ones too. */
    static Stream<JavaClass> types() {
        return CLASSES.stream()
                .filter(type -> !type.getSimpleName().equals("package-info") && !type.isAnonymousClass());
    }

    static Stream<JavaClass> topLevel() {
        return types().filter(JavaClass::isTopLevelClass);
    }

    static boolean mayUse(String from, String to) {
        return from.equals(to) || MAY_USE.getOrDefault(from, Set.of()).contains(to);
    }

    static String room(JavaClass type) {
        String inside = type.getPackageName();
        return inside.startsWith(BASE) ? inside.substring(BASE.length()) : "";
    }

    /** The first level of a package's name. */
    static String floor(String room) {
        return room.split("\\.", 2)[0];
    }

    /** Whether a record is JSON as the contract has it: named so, or inside a resource. */
    static boolean isWireShape(JavaClass type) {
        return type.getSimpleName().endsWith("Json")
                || type.getEnclosingClass()
                        .map(outer -> outer.getSimpleName().endsWith("Resource") || isWireShape(outer))
                        .orElse(false);
    }

    private static Map<String, Set<String>> table() {
        try (InputStream in = House.class.getResourceAsStream("house.txt")) {
            Map<String, Set<String>> table = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(":", 2))
                    .forEach(row -> table.put(
                            row[0],
                            Stream.of(row[1].split(" "))
                                    .filter(Predicate.not(String::isEmpty))
                                    .collect(toCollection(TreeSet::new))));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
