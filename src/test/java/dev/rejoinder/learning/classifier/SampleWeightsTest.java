package dev.rejoinder.learning.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody teaches a site's model alone once others have taught enough; until then their lessons weaken nothing. */
class SampleWeightsTest {
    private static final List<String> ANN = List.of("ann");
    private static final List<String> BEN = List.of("ben");
    private static final List<String> CAT = List.of("cat");

    @Test
    void aSoleTeacherIsNotBounded() {
        assertThat(SampleWeights.of(Map.of(ANN, 10_000)).of(ANN)).isEqualTo(SampleWeights.FULL);
        assertThat(SampleWeights.of(Map.of()).of(ANN)).isEqualTo(SampleWeights.FULL);
    }

    @ParameterizedTest
    @CsvSource({"50, 10000", "200, 50", "70, 70", "10000, 100"})
    void ofTwoWhoTaughtEnoughNeitherCostsMoreThanTheOther(int ann, int ben) {
        SampleWeights sampleWeights = SampleWeights.of(Map.of(ANN, ann, BEN, ben));

        assertThat(ann * sampleWeights.of(ANN))
                .isCloseTo(ben * sampleWeights.of(BEN), within(1e-5 * SampleWeights.FULL));
        assertThat(sampleWeights.of(ann < ben ? ANN : BEN))
                .isBetween(SampleWeights.FULL, SampleWeights.FULL * SampleWeights.MOST_RAISED);
    }

    @ParameterizedTest
    @CsvSource({"1, 10000", "2, 10000", "3, 10000", "10, 1250", "1, 1"})
    void aFewLessonsBoundNobody(int few, int many) {
        SampleWeights sampleWeights = SampleWeights.of(Map.of(ANN, few, BEN, many));

        assertThat(sampleWeights.of(BEN)).isEqualTo(SampleWeights.FULL);
        assertThat(sampleWeights.of(ANN)).isEqualTo(SampleWeights.FULL);
    }

    @Test
    void theBoundComesDownStepByStepAsTheOtherTeachesMore() {
        double last = 1;
        for (int other = 1; other <= SampleWeights.ENOUGH; other++) {
            SampleWeights sampleWeights = SampleWeights.of(Map.of(ANN, 10_000, BEN, other));
            double share = 10_000 * sampleWeights.of(ANN);
            share /= share + other * sampleWeights.of(BEN);

            assertThat(share).isBetween(0.49999, last);
            last = share;
        }
        assertThat(last).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void whoIsWeighedAgainstAFewCostsAsMuchAsInFull() {
        SampleWeights sampleWeights = SampleWeights.of(Map.of(ANN, 1_000, BEN, 100));

        assertThat(sampleWeights.of(ANN)).isCloseTo(SampleWeights.FULL, within(1e-6));
        assertThat(sampleWeights.of(BEN)).isCloseTo(10 * SampleWeights.FULL, within(1e-5));
    }

    @Test
    void whoTaughtMostIsHeldToWhatAllOthersTaught() {
        SampleWeights sampleWeights = SampleWeights.of(Map.of(ANN, 1_000, BEN, 30, CAT, 20));

        double others = 30 * sampleWeights.of(BEN) + 20 * sampleWeights.of(CAT);
        assertThat(1_000 * sampleWeights.of(ANN)).isCloseTo(others, within(1e-3));
        assertThat(sampleWeights.of(BEN)).isEqualTo(sampleWeights.of(CAT));
    }

    @Test
    void whereNobodyHasTaughtMoreThanHalfEveryLessonCountsInFull() {
        SampleWeights sampleWeights = SampleWeights.of(Map.of(ANN, 50, BEN, 30, CAT, 20));

        assertThat(List.of(sampleWeights.of(ANN), sampleWeights.of(BEN), sampleWeights.of(CAT)))
                .containsOnly(SampleWeights.FULL);
    }

    @Test
    void aLessonIsBoundedForEachOfItsTeachers() {
        List<String> annHere = List.of("ann", "here");
        List<String> benHere = List.of("ben", "here");
        List<String> catThere = List.of("cat", "there");
        Map<List<String>, Integer> lessons = Map.of(annHere, 1_000, benHere, 1_000, catThere, 100);

        assertBounded(lessons);
        SampleWeights sampleWeights = SampleWeights.of(lessons);
        assertThat(1_000 * sampleWeights.of(annHere) + 1_000 * sampleWeights.of(benHere))
                .isCloseTo(100 * sampleWeights.of(catThere), within(1.0));
    }

    @Test
    void aTeacherOfEveryLessonHasNobodyToBeMeasuredBy() {
        List<String> annHere = List.of("ann", "here");
        List<String> benHere = List.of("ben", "here");

        assertBounded(Map.of(annHere, 10_000, benHere, 1));
    }

    @Test
    void sharedTeachersThatLeaveNoRoomForALessonLeaveItNextToNothing() {
        assertBounded(Map.of(List.of("ann", "x"), 1, List.of("ben", "x"), 1, List.of("ann", "y"), 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noTeachersLessonsEverCostMoreThanHalf(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<List<String>, Integer> lessons = new HashMap<>();
        int kinds = random.nextInt(2, 12);
        for (int i = 0; i < kinds; i++) {
            List<String> teachers = List.of("network" + random.nextInt(5), "person" + random.nextInt(5));
            lessons.put(teachers, (int) Math.pow(10, random.nextDouble(4)));
        }

        assertBounded(lessons);
    }

    @Test
    void manyTeachersTakeNoLongTime() {
        Map<List<String>, Integer> lessons = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            lessons.put(List.of("network" + i % 4_000, "person" + i % 7), 1 + i % 3);
        }
        lessons.put(List.of("network0", "person9"), 1_000_000);

        assertBounded(lessons);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static int byOthers(Map<List<String>, Integer> lessons, String teacher) {
        return lessons.entrySet().stream()
                .filter(each -> !each.getKey().contains(teacher))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static void assertBounded(Map<List<String>, Integer> lessons) {
        SampleWeights sampleWeights = SampleWeights.of(lessons);
        double total = lessons.entrySet().stream()
                .mapToDouble(each -> each.getValue() * sampleWeights.of(each.getKey()))
                .sum();
        Map<String, Double> theirs = new TreeMap<>();
        lessons.forEach((teachers, some) ->
                teachers.forEach(teacher -> theirs.merge(teacher, some * sampleWeights.of(teachers), Double::sum)));
        theirs.keySet().removeIf(teacher -> byOthers(lessons, teacher) < SampleWeights.ENOUGH);
        assertThat(theirs.values()).as(lessons.toString()).allMatch(cost -> cost <= total * 0.5001);
        assertThat(lessons.keySet())
                .extracting(sampleWeights::of)
                .allMatch(cost -> cost > 0 && cost <= SampleWeights.FULL * SampleWeights.MOST_RAISED);
        List<List<String>> backwards = new ArrayList<>(lessons.keySet());
        Collections.reverse(backwards);
        Map<List<String>, Integer> again = new LinkedHashMap<>();
        backwards.forEach(each -> again.put(each, lessons.getOrDefault(each, 0)));
        SampleWeights same = SampleWeights.of(again);
        assertThat(backwards).allMatch(each -> same.of(each) == sampleWeights.of(each));
    }
}
