package dev.rejoinder;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the code keeps to everywhere: names, clocks, logs, and what may be done with what readers send. */
class HabitsTest {
    /** Patterns that run over what readers send would need a reason here: none may backtrack. */
    private static final Map<String, String> PATTERNS_WITH_A_REASON = Map.of();

    /** Beside the one place for texts: what is normalised here is a single character, or of bounded length. */
    private static final Set<String> NORMALISING = Set.of(
            House.BASE + "text.Nfc",
            House.BASE + "markup.WebAddress",
            House.BASE + "masking.decoding.Confusables",
            House.BASE + "screening.text.LetterTable",
            House.BASE + "screening.text.FoldedText");

    private static final Set<String> CLOCKS = Set.of(House.BASE + "persistence.JdbiProducer");

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching("(?i).*(Service|Impl|Utils?|Helper|Manager|Dto|Mapper)")
                .orShould()
                .haveSimpleName("Thread")
                .check(House.CLASSES);
        assertThat(House.MAY_USE)
                .doesNotContainKeys("service", "impl", "dto", "mapper", "util", "utils", "common", "helper");
    }

    @Test
    void nothingIsPrintedPastTheLog() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(House.BASE + "embedded.Main")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(House.CLASSES);
        noClasses().should().callMethodWhere(target("printStackTrace")).check(House.CLASSES);
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

        noClasses().should().accessTargetWhere(bare).check(House.CLASSES);
    }

    @Test
    void patternsAreKeptFromWhatReadersSend() {
        Set<String> backtracking = Set.of("matches", "replaceAll", "replaceFirst");
        Set<String> found = House.CLASSES.stream()
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
        Set<String> found = House.CLASSES.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(arrow ->
                                normalizers.contains(arrow.getTargetClass().getName())))
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));

        assertThat(found).isEqualTo(NORMALISING);
    }

    /** Columns of one statement each, and a document as the contract has it. */
    private static final Set<String> WIDE = Set.of(
            House.BASE + "intake.SubmissionRow",
            House.BASE + "intake.ContextRow",
            House.BASE + "disclosure.Disclosure");

    @Test
    void noConstructorTakesMoreThanSix() {
        List<String> wide = House.types()
                .filter(type -> !type.isRecord())
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> constructor.getRawParameterTypes().size() > 6)
                .map(constructor -> constructor.getOwner().getName() + " takes "
                        + constructor.getRawParameterTypes().size())
                .sorted()
                .toList();

        assertThat(wide).isEmpty();
    }

    /** What goes over the wire is as wide as the contract says, and rows that are JSON parameters as their statements. */
    @Test
    void noRecordHasMoreThanEightParts() {
        List<String> wide = House.types()
                .filter(type -> type.isRecord() && !House.isWireShape(type))
                .filter(type -> !WIDE.contains(type.getName()))
                .filter(type -> components(type) > 8)
                .map(type -> type.getName() + " has " + components(type))
                .sorted()
                .toList();

        assertThat(wide).isEmpty();
    }

    private static long components(JavaClass record) {
        return record.getFields().stream()
                .filter(field -> !field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
                .count();
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> target(String name) {
        return describe(name + "()", call -> call.getName().equals(name));
    }

    private static boolean isWithoutClock(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class))
                && unit.getRawParameterTypes().stream().noneMatch(JavaClass::isPrimitive);
    }
}
