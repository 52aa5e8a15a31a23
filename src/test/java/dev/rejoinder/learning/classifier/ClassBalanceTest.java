package dev.rejoinder.learning.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Spam alone does not say what makes it spam. */
class ClassBalanceTest {
    private static final List<String> ANN = List.of("ann");
    private static final List<String> BLOG = List.of("akismet:blog");

    @ParameterizedTest
    @CsvSource({"30, 30", "5, 500", "0, 1000", "35, 30", "0, 0"})
    void whereGoodCommentsWereTaughtTooEveryLessonCountsInFull(int spam, int good) {
        ClassBalance classBalance = ClassBalance.of(spam, good);

        assertThat(List.of(classBalance.of(true), classBalance.of(false))).containsOnly(SampleWeights.FULL);
        assertThat(classBalance.standIns()).isEqualTo(2 * Math.max(0, spam - good) * SampleWeights.FULL);
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "30, 0", "1000, 0", "5000, 0", "1000, 1", "1000, 200"})
    void spamCostsNoMoreTogetherThanGoodCommentsAndAFewLessons(int spam, int good) {
        ClassBalance classBalance = ClassBalance.of(spam, good);

        assertThat(spam * classBalance.of(true)).isCloseTo((good + 5) * SampleWeights.FULL, within((good + 5) * 0.02));
        assertThat(classBalance.of(false)).isEqualTo(SampleWeights.FULL);
        assertThat(classBalance.standIns()).isCloseTo(10 * SampleWeights.FULL, within(0.1));
    }

    @Test
    void aFewLessonsOfSpamAreNotBoundedAndLittleStandsIn() {
        ClassBalance classBalance = ClassBalance.of(3, 0);

        assertThat(classBalance.of(true)).isEqualTo(SampleWeights.FULL);
        assertThat(classBalance.standIns()).isEqualTo(6 * SampleWeights.FULL);
    }

    @Test
    void aClientThatReportsOnlySpamNeitherTeachesAloneNorLopsidedly() {
        ClassBalance classBalance = ClassBalance.of(Map.of(ANN, 60, BLOG, 10_000), Map.of(ANN, 60));

        double anns = 60 * classBalance.of(true, ANN) + 60 * classBalance.of(false, ANN);
        double blogs = 10_000 * classBalance.of(true, BLOG);
        assertThat(blogs).isLessThanOrEqualTo(anns * 1.0001);
        assertThat(blogs + 60 * classBalance.of(true, ANN))
                .isLessThanOrEqualTo(60 * classBalance.of(false, ANN) + 5.001 * SampleWeights.FULL);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "10"})
    void anothersFewLessonsChangeNothingOfWhatOneHasTaught(int few) {
        ClassBalance alone = ClassBalance.of(Map.of(ANN, 700), Map.of(ANN, 720));
        ClassBalance both = ClassBalance.of(Map.of(ANN, 700, BLOG, few), Map.of(ANN, 720));

        assertThat(both.of(true, ANN)).isEqualTo(alone.of(true, ANN));
        assertThat(both.of(false, ANN)).isEqualTo(alone.of(false, ANN));
    }

    @Test
    void whoeverIsNotTrustedIsNothingToWeighAgainst() {
        TeacherTrust trust = new TeacherTrust(Map.of("akismet:blog", 0.01));
        ClassBalance classBalance = ClassBalance.of(Map.of(ANN, 700, BLOG, 100), Map.of(ANN, 700), trust);

        assertThat(classBalance.of(true, ANN)).isEqualTo(SampleWeights.FULL);
        assertThat(classBalance.of(true, BLOG)).isEqualTo(SampleWeights.FULL * 0.01);
    }

    @Test
    void whatCostsATenthMoreOrLessIsToldApart() {
        ClassBalance classBalance = ClassBalance.of(1_000, 0);

        assertThat(ClassBalance.of(1_050, 0).differs(classBalance, 1.1)).isFalse();
        assertThat(ClassBalance.of(1_200, 0).differs(classBalance, 1.1)).isTrue();
        assertThat(ClassBalance.of(1_000, 2).differs(classBalance, 1.1)).isTrue();
        assertThat(classBalance.differs(classBalance, 1.1)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverTheBalanceNobodyTeachesMoreThanHalfOfThoseWhoHaveTaughtEnough(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<List<String>, Integer> spam = lessons(random);
        Map<List<String>, Integer> good = lessons(random);
        ClassBalance classBalance = ClassBalance.of(spam, good);

        Map<String, Double> theirs = new TreeMap<>();
        add(theirs, spam, classBalance, true);
        add(theirs, good, classBalance, false);
        double all = sum(theirs);
        theirs.keySet().removeIf(teacher -> byOthers(spam, teacher) + byOthers(good, teacher) < SampleWeights.ENOUGH);
        assertThat(theirs.values()).allMatch(cost -> cost > 0 && cost <= all * 0.5001);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void howeverManyTeachSpamCostsAtMostFiveLessonsMore(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<List<String>, Integer> spam = lessons(random);
        Map<List<String>, Integer> good = seed % 4 == 0 ? Map.of() : lessons(random);
        ClassBalance classBalance = ClassBalance.of(spam, good);

        Map<String, Double> ofSpam = new TreeMap<>();
        Map<String, Double> ofGood = new TreeMap<>();
        add(ofSpam, spam, classBalance, true);
        add(ofGood, good, classBalance, false);
        assertThat(sum(ofSpam) - sum(ofGood)).isLessThanOrEqualTo(5.0001 * SampleWeights.FULL);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static double sum(Map<String, Double> costs) {
        return costs.values().stream().mapToDouble(each -> each).sum();
    }

    private static int byOthers(Map<List<String>, Integer> lessons, String teacher) {
        return lessons.entrySet().stream()
                .filter(each -> !each.getKey().contains(teacher))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static Map<List<String>, Integer> lessons(SplittableRandom random) {
        Map<List<String>, Integer> lessons = new HashMap<>();
        for (int i = 0; i < random.nextInt(1, 4); i++) {
            lessons.put(List.of("person" + random.nextInt(4)), (int) Math.pow(10, random.nextDouble(4)));
        }
        return lessons;
    }

    private static void add(
            Map<String, Double> to, Map<List<String>, Integer> lessons, ClassBalance classBalance, boolean areSpam) {
        lessons.forEach((teachers, some) ->
                to.merge(String.join("", teachers), some * classBalance.of(areSpam, teachers), Double::sum));
    }
}
