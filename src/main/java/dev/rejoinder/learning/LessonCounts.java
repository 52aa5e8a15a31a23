package dev.rejoinder.learning;

import dev.rejoinder.learning.classifier.ClassBalance;
import dev.rejoinder.learning.classifier.TeacherTrust;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many lessons there are, by the teachers of each.
 *
 * @param spam of spam
 * @param good of good comments
 */
record LessonCounts(Map<List<String>, Integer> spam, Map<List<String>, Integer> good) {
    /** Of these. */
    static LessonCounts of(List<TrainingLessons.Read> lessons) {
        LessonCounts counts = new LessonCounts(new HashMap<>(), new HashMap<>());
        lessons.forEach(each -> (each.lesson().spam() ? counts.spam : counts.good)
                .merge(each.lesson().teachers(), 1, Integer::sum));
        return counts;
    }

    int all() {
        return Stream.of(spam, good)
                .flatMap(counts -> counts.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How they are weighed against each other where their teachers are trusted so much. */
    ClassBalance balance(TeacherTrust trust) {
        return ClassBalance.of(spam, good, trust);
    }

    boolean haveSeveralTeachers() {
        return byTeachers().size() > 1;
    }

    /** Whether anybody has so many times as many lessons as before. */
    boolean anybodyHasGrown(LessonCounts before, double times) {
        Map<List<String>, Integer> then = before.byTeachers();
        return byTeachers().entrySet().stream()
                .anyMatch(each -> each.getValue() > times * then.getOrDefault(each.getKey(), 0));
    }

    private Map<List<String>, Integer> byTeachers() {
        Map<List<String>, Integer> together = new HashMap<>(spam);
        good.forEach((teachers, some) -> together.merge(teachers, some, Integer::sum));
        return together;
    }
}
