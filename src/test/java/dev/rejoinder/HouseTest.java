package dev.rejoinder;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packages, their arrows and the habits of the house, as the design lays them down. */
class HouseTest {
    private static final Set<String> EDGES = Set.of(
            "submission",
            "thread",
            "moderation",
            "administration",
            "disclosure",
            "akismet",
            "retention",
            "front",
            "demo");

    @Test
    void everyArrowIsInTheTable() {
        Set<String> wrong = House.CLASSES.stream()
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                .filter(arrow -> arrow.getTargetClass().getName().startsWith(House.BASE))
                .filter(arrow -> !House.mayUse(House.room(arrow.getOriginClass()), House.room(arrow.getTargetClass())))
                .map(arrow -> House.room(arrow.getOriginClass()) + " -> " + House.room(arrow.getTargetClass()) + ": "
                        + arrow.getDescription())
                .collect(toCollection(TreeSet::new));

        assertThat(wrong).isEmpty();
    }

    @Test
    void theTableHasEveryPackageAndNoOther() {
        assertThat(House.CLASSES.stream().map(House::room).distinct())
                .containsExactlyInAnyOrderElementsOf(House.MAY_USE.keySet());
    }

    @Test
    void thereIsNoCycleOnEitherLevel() {
        slices().matching(House.BASE + "(*)..").should().beFreeOfCycles().check(House.CLASSES);
        slices().matching(House.BASE + "(**)").should().beFreeOfCycles().check(House.CLASSES);
    }

    @Test
    void noPermissionIsThereThatNobodyUses() {
        Map<String, Set<String>> used = new TreeMap<>();
        House.MAY_USE.keySet().forEach(room -> used.put(room, new TreeSet<>()));
        House.CLASSES.stream()
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                .filter(arrow -> arrow.getTargetClass().getName().startsWith(House.BASE))
                .filter(arrow -> !House.room(arrow.getOriginClass()).equals(House.room(arrow.getTargetClass())))
                .forEach(arrow -> used.get(House.room(arrow.getOriginClass())).add(House.room(arrow.getTargetClass())));

        assertThat(used).isEqualTo(House.MAY_USE);
    }

    @Test
    void theHttpEdgesNeverUseEachOther() {
        House.MAY_USE.forEach((room, used) -> {
            String edge = House.floor(room);
            if (EDGES.contains(edge)) {
                assertThat(used)
                        .as(room)
                        .allSatisfy(other -> assertThat(EDGES.contains(House.floor(other))
                                        && !House.floor(other).equals(edge))
                                .as(other)
                                .isFalse());
            }
        });
    }

    @Test
    void everyPackageSaysWhatItIsForAndWhatItUses() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Set<String>> row : House.MAY_USE.entrySet()) {
            Path file = House.SOURCES.resolve(row.getKey().replace('.', '/')).resolve("package-info.java");
            String text = Files.readString(file).replaceAll("\\s*\\n \\*\\s*", " ");
            String uses = row.getValue().isEmpty()
                    ? "Uses none of the others."
                    : "May use: " + String.join(", ", row.getValue()) + ".";
            if (!text.contains("<p>" + uses) || !text.contains("@NullMarked")) {
                wrong.add(file + " does not say: " + uses);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void noRoomIsCrowded() {
        Map<String, Long> rooms = House.topLevel().collect(groupingBy(House::room, TreeMap::new, counting()));

        rooms.entrySet().removeIf(room -> room.getValue() <= (room.getKey().equals("screening.heuristic") ? 60 : 40));
        assertThat(rooms).isEmpty();
    }

    @Test
    void atLeastHalfOfTheTypesStayInTheirPackage() {
        List<String> open = House.topLevel()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .sorted()
                .toList();

        assertThat(open).hasSizeLessThanOrEqualTo((int) House.topLevel().count() / 2);
    }

    @Test
    void aNameIsGivenOnce() {
        Map<String, Set<String>> names = House.topLevel()
                .collect(groupingBy(
                        JavaClass::getSimpleName, TreeMap::new, mapping(House::room, toCollection(TreeSet::new))));

        names.values().removeIf(rooms -> rooms.size() == 1);
        assertThat(names).isEmpty();
    }

    /** The compiler shuts these; here is that nobody inside opens them for others. */
    @ParameterizedTest
    @CsvSource({
        "masking.Masked, masking",
        "comment.AssessedText, comment",
        "intake.NewComment, intake",
        "intake.SubmissionRow, intake"
    })
    void gatesAreBuiltInTheirPackageOnly(String gate, String room) {
        JavaClass type = House.CLASSES.get(House.BASE + gate);

        assertThat(type.getConstructorCallsToSelf())
                .isNotEmpty()
                .allSatisfy(
                        call -> assertThat(House.room(call.getOriginOwner())).isEqualTo(room));
        assertThat(type.getConstructors())
                .noneMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC)
                        && type.getModifiers().contains(JavaModifier.PUBLIC));
    }
}
