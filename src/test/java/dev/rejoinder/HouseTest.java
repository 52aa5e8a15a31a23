package dev.rejoinder;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The packages, their arrows and the habits of the house, as the design lays them down. */
class HouseTest {
    private static final String BASE = "dev.rejoinder.";

    /** Which package may use which. A package that is not here may not be. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("paging", Set.of("problem")),
            Map.entry("privacy", Set.of("problem")),
            Map.entry("markup", Set.of()),
            Map.entry("screening", Set.of()),
            Map.entry("site", Set.of("screening", "paging", "privacy", "problem")),
            Map.entry("network", Set.of("site", "privacy", "problem")),
            Map.entry("comment", Set.of("site", "screening", "privacy", "markup", "paging", "problem")),
            Map.entry("intake", Set.of("comment", "site", "network", "screening", "privacy", "problem")),
            Map.entry("submission", Set.of("intake", "comment", "site", "network", "markup", "privacy", "problem")),
            Map.entry("thread", Set.of("comment", "site", "paging", "problem")),
            Map.entry("moderation", Set.of("comment", "site", "privacy", "paging", "problem")),
            Map.entry("notification", Set.of("comment", "site", "privacy", "markup", "paging", "problem")),
            Map.entry("disclosure", Set.of("site", "screening", "problem")),
            Map.entry("demo", Set.of("intake", "comment", "site")),
            Map.entry("front", Set.of("site")),
            Map.entry("retention", Set.of("comment", "site", "network", "privacy", "notification", "problem")),
            Map.entry("learning", Set.of("comment", "site", "screening", "privacy")),
            Map.entry("akismet", Set.of("intake", "learning", "comment", "site", "network", "privacy", "problem")),
            Map.entry("command", Set.of("learning", "site")),
            Map.entry("embedded", Set.of()));

    private static final Set<String> EDGES =
            Set.of("submission", "thread", "moderation", "disclosure", "akismet", "console", "front");

    /** Patterns that run over what readers send would need a reason here: none may backtrack. */
    private static final Map<String, String> PATTERNS_WITH_A_REASON = Map.of();

    /** Beside the one place for texts: what is normalised here is a single character, or of bounded length. */
    private static final Set<String> NORMALISING = Set.of(
            BASE + "problem.Nfc",
            BASE + "markup.WebAddress",
            BASE + "privacy.Lookalikes",
            BASE + "screening.Disguise",
            BASE + "screening.Folded");

    private static final Set<String> CLOCKS = Set.of(BASE + "site.Database");

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void everyArrowIsInTheTable() {
        Set<String> wrong = CLASSES.stream()
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                .filter(arrow -> arrow.getTargetClass().getName().startsWith(BASE))
                .filter(arrow -> !mayUse(room(arrow.getOriginClass()), room(arrow.getTargetClass())))
                .map(arrow -> room(arrow.getOriginClass()) + " -> " + room(arrow.getTargetClass()) + ": "
                        + arrow.getDescription())
                .collect(toCollection(TreeSet::new));

        assertThat(wrong).isEmpty();
    }

    @Test
    void theTableHasEveryPackageAndNoOther() {
        assertThat(CLASSES.stream().map(HouseTest::room).distinct())
                .containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
    }

    @Test
    void thereIsNoCycle() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theHttpEdgesNeverUseEachOther() {
        MAY_USE.forEach((room, used) -> {
            if (EDGES.contains(room)) {
                assertThat(used).as(room).doesNotContainAnyElementsOf(EDGES);
            }
        });
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching("(?i).*(Service|Impl|Utils?|Helper|Manager|Dto|Mapper)")
                .orShould()
                .haveSimpleName("Thread")
                .check(CLASSES);
        assertThat(MAY_USE).doesNotContainKeys("service", "impl", "dto", "mapper", "util", "utils", "common", "helper");
    }

    @Test
    void nothingIsPrintedPastTheLog() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + "embedded.Main")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
        noClasses().should().callMethodWhere(target("printStackTrace")).check(CLASSES);
    }

    @Test
    void timeComesFromTheClockThatIsGiven() {
        DescribedPredicate<JavaAccess<?>> bare = describe("the machine's clock", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            boolean now = owner.startsWith("java.time.") && name.equals("now") && isWithoutClock(access.getTarget());
            boolean clock = owner.equals(Clock.class.getName())
                    && (name.startsWith("system") || name.startsWith("tick"))
                    && !CLOCKS.contains(access.getOriginOwner().getName());
            boolean millis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
            boolean date =
                    owner.equals("java.util.Date") && name.equals("<init>") && isWithoutClock(access.getTarget());
            return now || clock || millis || date;
        });

        noClasses().should().accessTargetWhere(bare).check(CLASSES);
    }

    @Test
    void patternsAreKeptFromWhatReadersSend() {
        Set<String> backtracking = Set.of("matches", "replaceAll", "replaceFirst");
        Set<String> found = CLASSES.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(arrow ->
                                        arrow.getTargetClass().getPackageName().equals("java.util.regex"))
                        || type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(String.class)
                                        && backtracking.contains(call.getName())))
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));

        assertThat(found).isEqualTo(PATTERNS_WITH_A_REASON.keySet());
    }

    @Test
    void textsAreNormalisedInOnePlaceOnly() {
        Set<String> normalizers = Set.of("java.text.Normalizer", "com.ibm.icu.text.Normalizer2");
        Set<String> found = CLASSES.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(arrow ->
                                normalizers.contains(arrow.getTargetClass().getName())))
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));

        assertThat(found).isEqualTo(NORMALISING);
    }

    @Test
    void everyPackageSaysWhatItIsForAndThatNothingIsNullUnlessItSaysSo() {
        for (String room : MAY_USE.keySet()) {
            assertThat(CLASSES.get(BASE + room + ".package-info").isAnnotatedWith(NullMarked.class))
                    .as(room)
                    .isTrue();
        }
    }

    @Test
    void aboutHalfOfTheTypesStayInTheirPackage() {
        List<JavaClass> types = CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .toList();
        long inside = types.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();

        assertThat(100.0 * inside / types.size())
                .as("per cent of " + types.size())
                .isGreaterThanOrEqualTo(45);
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> target(String name) {
        return describe(name + "()", call -> call.getName().equals(name));
    }

    private static boolean isWithoutClock(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class))
                && unit.getRawParameterTypes().stream().noneMatch(JavaClass::isPrimitive);
    }

    private static boolean mayUse(String from, String to) {
        return from.equals(to) || MAY_USE.getOrDefault(from, Set.of()).contains(to);
    }

    private static String room(JavaClass type) {
        String inside = type.getPackageName() + ".";
        return inside.startsWith(BASE) ? inside.substring(BASE.length()).split("\\.", -1)[0] : "";
    }
}
