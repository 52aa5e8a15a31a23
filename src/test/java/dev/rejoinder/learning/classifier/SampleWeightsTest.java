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

/** Nobody teaches a site's model alone once there are others. */
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
    @CsvSource({"1, 10000", "200, 50", "7, 7", "10000, 1", "1, 1"})
    void ofTwoTeachersNeitherCostsMoreThanTheOther(int ann, int ben) {
        SampleWeights sampleWeights = SampleWeights.of(Map.of(ANN, ann, BEN, ben));

        assertThat(ann * sampleWeights.of(ANN))
                .isCloseTo(ben * sampleWeights.of(BEN), within(1e-6 * SampleWeights.FULL));
        assertThat(sampleWeights.of(ann < ben ? ANN : BEN)).isEqualTo(SampleWeights.FULL);
    }

    @Test
    void whoTaughtMostIsHeldToWhatAllOthersTaught() {
        SampleWeights sampleWeights = SampleWeights.of(Map.of(ANN, 1_000, BEN, 30, CAT, 20));

        assertThat(1_000 * sampleWeights.of(ANN)).isCloseTo(50 * SampleWeights.FULL, within(1e-6));
        assertThat(sampleWeights.of(BEN)).isEqualTo(SampleWeights.FULL);
        assertThat(sampleWeights.of(CAT)).isEqualTo(SampleWeights.FULL);
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
        Map<List<String>, Integer> lessons = Map.of(annHere, 100, benHere, 100, catThere, 10);

        assertBounded(lessons);
        SampleWeights sampleWeights = SampleWeights.of(lessons);
        assertThat(100 * sampleWeights.of(annHere) + 100 * sampleWeights.of(benHere))
                .isCloseTo(10 * SampleWeights.FULL, within(1.0));
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

    private static void assertBounded(Map<List<String>, Integer> lessons) {
        SampleWeights sampleWeights = SampleWeights.of(lessons);
        double total = lessons.entrySet().stream()
                .mapToDouble(each -> each.getValue() * sampleWeights.of(each.getKey()))
                .sum();
        Map<String, Double> theirs = new TreeMap<>();
        Map<String, Integer> kinds = new TreeMap<>();
        lessons.forEach((teachers, some) -> teachers.forEach(teacher -> {
            theirs.merge(teacher, some * sampleWeights.of(teachers), Double::sum);
            kinds.merge(teacher, 1, Integer::sum);
        }));
        theirs.keySet().removeIf(teacher -> kinds.getOrDefault(teacher, 0) == lessons.size());
        assertThat(theirs.values()).as(lessons.toString()).allMatch(cost -> cost <= total * 0.5001);
        assertThat(lessons.keySet())
                .extracting(sampleWeights::of)
                .allMatch(cost -> cost > 0 && cost <= SampleWeights.FULL);
        List<List<String>> backwards = new ArrayList<>(lessons.keySet());
        Collections.reverse(backwards);
        Map<List<String>, Integer> again = new LinkedHashMap<>();
        backwards.forEach(each -> again.put(each, lessons.getOrDefault(each, 0)));
        SampleWeights same = SampleWeights.of(again);
        assertThat(backwards).allMatch(each -> same.of(each) == sampleWeights.of(each));
    }
}
