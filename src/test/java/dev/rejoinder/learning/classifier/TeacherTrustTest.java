package dev.rejoinder.learning.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rejoinder.learning.Taught;
import dev.rejoinder.learning.classifier.TeacherTrust.Attributed;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose lessons say the opposite of what is known counts for less, the more so the more there are. */
class TeacherTrustTest {
    private static final List<String> ANN = List.of("ann");
    private static final List<String> BLOG = List.of("akismet:blog");

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "10", "100"})
    void theMoreContradictsTheLessEachIsWorth(int wrong) {
        TeacherTrust trust = trust(lessons(ANN, 200, false), lessons(BLOG, wrong, true));

        assertThat(trust.of(ANN)).isEqualTo(1);
        assertThat(trust.of(BLOG)).isCloseTo(1.0 / (1 + 2 * wrong), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "10", "100", "500"})
    void whoAgreesIsTrusted(int right) {
        assertThat(trust(lessons(ANN, 200, false), lessons(BLOG, right, false))).isEqualTo(TeacherTrust.FULL);
    }

    @Test
    void aFloodThatContradictsAllThatIsKnownIsJudgedByTheFew() {
        TeacherTrust trust = trust(lessons(ANN, 60, false), lessons(BLOG, 1_000, true));

        assertThat(trust.of(ANN)).isEqualTo(1);
        assertThat(1_000 * trust.of(BLOG)).isLessThan(2);
    }

    @Test
    void anErrorAmongManyCostsNobodyTheirTrust() {
        Stream<Attributed> mixed = Stream.concat(lessons(BLOG, 100, false), lessons(BLOG, 20, true));

        assertThat(trust(lessons(ANN, 200, false), mixed).of(BLOG)).isEqualTo(1);
    }

    @Test
    void nobodyIsJudgedByThoseWhoTaughtOneKindOnlyOrALittle() {
        Stream<Attributed> spamOnly =
                lessons(ANN, 400, false).filter(lesson -> lesson.example().spam());

        assertThat(trust(spamOnly, lessons(BLOG, 10, true))).isEqualTo(TeacherTrust.FULL);
        assertThat(trust(lessons(ANN, 8, false), lessons(BLOG, 8, true))).isEqualTo(TeacherTrust.FULL);
    }

    @Test
    void whoTeachesAloneIsTrusted() {
        assertThat(trust(lessons(ANN, 50, true), Stream.empty())).isEqualTo(TeacherTrust.FULL);
        assertThat(trust(Stream.empty(), Stream.empty())).isEqualTo(TeacherTrust.FULL);
    }

    @Test
    void theSameLessonsInAnotherOrderGiveTheSame() {
        TeacherTrust one = trust(lessons(ANN, 100, false), lessons(BLOG, 10, true));
        TeacherTrust other = trust(lessons(BLOG, 10, true), lessons(ANN, 100, false));

        assertThat(one).isEqualTo(other);
    }

    private static TeacherTrust trust(Stream<Attributed> first, Stream<Attributed> second) {
        return TeacherTrust.learn(Stream.concat(first, second).toList());
    }

    /** About gardens and about jerseys in turn; those that sell looked a little like spam to begin with. */
    private static Stream<Attributed> lessons(List<String> teacher, int many, boolean wrong) {
        return IntStream.range(0, many).mapToObj(i -> {
            boolean spam = i % 2 == 0;
            String text = spam
                    ? "Cheap jerseys wholesale, offer " + i + " only today"
                    : "My roses in bed " + i + " have black spots, what helps?";
            Example example = new Example(Taught.vector(text), spam != wrong, spam ? 0 : -3, Example.COST);
            return new Attributed(example, teacher.get(0));
        });
    }
}
