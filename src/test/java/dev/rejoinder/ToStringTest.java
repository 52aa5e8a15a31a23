package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.rejoinder.masking.EmailAddress;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A record prints all it holds unless told otherwise: those that hold an address or a network are told. */
class ToStringTest {
    private static final String ADDRESS = "quentin@hidden.example.com";
    private static final Set<String> PERSONAL = Set.of("email", "address", "network", "hidden");

    /** Holds an address that is masked already. */
    private static final Set<String> MASKED = Set.of("dev.rejoinder.moderation.ItemJson$AuthorJson");

    @Test
    void noRecordTellsAnAddressOrANetwork() throws ReflectiveOperationException {
        int tried = 0;
        for (JavaClass type : new ClassFileImporter().importPath(Path.of("target", "classes"))) {
            if (type.isRecord() && !MASKED.contains(type.getName())) {
                Class<?> record =
                        Class.forName(type.getName(), false, getClass().getClassLoader());
                if (Arrays.stream(record.getRecordComponents()).anyMatch(ToStringTest::isPersonal)) {
                    assertThat(filled(record).toString()).as(type.getName()).doesNotContain(ADDRESS, "hidden.example");
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(3);
        assertThat(EmailAddress.parse(ADDRESS).orElseThrow().toString()).doesNotContain("hidden.example");
    }

    private static Object filled(Class<?> record) throws ReflectiveOperationException {
        RecordComponent[] components = record.getRecordComponents();
        Constructor<?> constructor = record.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(
                Arrays.stream(components).map(ToStringTest::value).toArray());
    }

    private static boolean isPersonal(RecordComponent component) {
        return component.getType() == EmailAddress.class
                || (PERSONAL.contains(component.getName())
                        && (component.getType() == String.class || component.getType() == EmailAddress.class));
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == EmailAddress.class) {
            return EmailAddress.parse(ADDRESS).orElseThrow();
        }
        if (type == String.class) {
            return isPersonal(component) ? ADDRESS : "x";
        }
        if (type == byte[].class) {
            return ADDRESS.getBytes(StandardCharsets.UTF_8);
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == double.class) {
            return 0.0;
        }
        return type == List.class ? List.of() : null;
    }
}
