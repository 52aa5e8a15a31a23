package dev.rejoinder.bench.screening;

import dev.rejoinder.learning.classifier.BackgroundHam;
import dev.rejoinder.learning.classifier.ClassBalance;
import dev.rejoinder.learning.classifier.Example;
import dev.rejoinder.learning.classifier.ModelParameters;
import dev.rejoinder.learning.classifier.TeacherTrust;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A site that one teacher taught, and then another. */
final class SecondTeacher {
    private static final BackgroundHam EVERYDAY = BackgroundHam.shipped();

    private final List<Judged> first;
    private final List<Judged> others;
    private final List<Judged> test;

    /**
     * @param first what the first teacher taught
     * @param others what lessons of the second are of
     * @param test what is judged
     */
    SecondTeacher(List<Judged> first, List<Judged> others, List<Judged> test) {
        this.first = first;
        this.others = others;
        this.test = test;
    }

    /** What the second one says. */
    enum Says {
        RIGHT(true, true, false),
        RIGHT_OF_SPAM(true, false, false),
        RIGHT_OF_GOOD(false, true, false),
        WRONG(true, true, true),
        SPAM_IS_GOOD(true, false, true),
        GOOD_IS_SPAM(false, true, true);

        private final boolean ofSpam;
        private final boolean ofGood;
        private final boolean wrong;

        Says(boolean ofSpam, boolean ofGood, boolean wrong) {
            this.ofSpam = ofSpam;
            this.ofGood = ofGood;
            this.wrong = wrong;
        }
    }

    /** How many of each kind were held, and how many there are. */
    record Held(int spam, int allSpam, int good, int allGood) {
        double recall() {
            return spam / (double) allSpam;
        }

        double heldGood() {
            return good / (double) allGood;
        }
    }

    private record Lesson(Judged judged, boolean spam, String teacher) {
        Example example(double cost) {
            double before = judged.heuristics() + judged.prior().logOdds(judged.vector());
            return new Example(judged.vector(), spam, before, cost);
        }
    }

    /** What is held when the first one alone has taught. */
    Held alone(String teacher) {
        return held(lessons(teacher));
    }

    /** What is held when the second one has taught so many lessons besides; fewer if there are no more. */
    Held with(String teacher, String second, Says says, int many) {
        List<Lesson> lessons = lessons(teacher);
        List<Judged> spam = says.ofSpam ? of(true) : List.of();
        List<Judged> good = says.ofGood ? of(false) : List.of();
        int ofSpam = Math.min(spam.size(), says.ofGood ? (many + 1) / 2 : many);
        int ofGood = Math.min(good.size(), says.ofSpam ? many / 2 : many);
        spam.subList(0, ofSpam).forEach(judged -> lessons.add(new Lesson(judged, !says.wrong, second)));
        good.subList(0, ofGood).forEach(judged -> lessons.add(new Lesson(judged, says.wrong, second)));
        return held(lessons);
    }

    private List<Lesson> lessons(String teacher) {
        List<Lesson> lessons = new ArrayList<>();
        first.forEach(judged -> lessons.add(new Lesson(judged, judged.spam(), teacher)));
        return lessons;
    }

    private List<Judged> of(boolean spam) {
        return others.stream().filter(judged -> judged.spam() == spam).toList();
    }

    private Held held(List<Lesson> lessons) {
        ModelParameters model = learn(lessons);
        int[] held = new int[2];
        int[] all = new int[2];
        for (Judged judged : test) {
            int kind = judged.spam() ? 1 : 0;
            all[kind]++;
            held[kind] += judged.by(model) >= 0 ? 1 : 0;
        }
        return new Held(held[1], all[1], held[0], all[0]);
    }

    /** As a site does. */
    private static ModelParameters learn(List<Lesson> lessons) {
        Map<List<String>, Integer> spam = new TreeMap<>(Comparator.comparing(List::toString));
        Map<List<String>, Integer> good = new TreeMap<>(Comparator.comparing(List::toString));
        lessons.forEach(lesson -> (lesson.spam ? spam : good).merge(List.of(lesson.teacher), 1, Integer::sum));
        TeacherTrust trust = TeacherTrust.learn(lessons.stream()
                .map(lesson -> new TeacherTrust.Attributed(lesson.example(Example.COST), lesson.teacher))
                .toList());
        ClassBalance balance = ClassBalance.of(spam, good, trust);
        return ModelParameters.from(
                lessons.stream()
                        .map(lesson -> lesson.example(balance.of(lesson.spam, List.of(lesson.teacher))))
                        .toList(),
                EVERYDAY.examples(lessons.get(0).judged.prior(), balance.standIns()));
    }
}
