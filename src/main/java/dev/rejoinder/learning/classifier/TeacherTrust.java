package dev.rejoinder.learning.classifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much a lesson of each teacher is worth: all, unless others who are to be believed rather say the opposite of most of it, and then the
 * less the more there is of that. So a newcomer's few errors, or a thousand by a client gone wrong, do not undo what a site has been taught.
 *
 * <p>Teachers are ranked by how well their lessons fit what was known of spam before anybody taught, and by how many they are. Each is
 * judged by those before: {@link Jury}. Nobody is judged by a few, or by such as taught one kind only.
 *
 * @param factors of those who are worth less than 1
 */
public record TeacherTrust(Map<String, Double> factors) {
    /** Everybody is worth all. */
    public static final TeacherTrust FULL = new TeacherTrust(Map.of());

    /** As if everybody had taught so many lessons more that fit badly: a few that fit well are no merit yet. */
    private static final double DOUBT = 50;

    /** The mean logarithm of the chance that was given to what is a lesson: of one that fits badly, and of a kind that was not taught. */
    private static final double BAD_FIT = -2;

    private static final double UNKNOWN_FIT = -1;

    public TeacherTrust {
        factors = Map.copyOf(factors);
    }

    /**
     * A lesson and who taught it.
     *
     * @param example its cost does not count
     */
    public record Attributed(Example example, String teacher) {}

    /** Of all who taught these. */
    public static TeacherTrust learn(List<Attributed> lessons) {
        Map<String, List<Example>> byTeacher = lessons.stream()
                .collect(Collectors.groupingBy(
                        Attributed::teacher,
                        TreeMap::new,
                        Collectors.mapping(Attributed::example, Collectors.toList())));
        if (byTeacher.size() < 2) {
            return FULL;
        }
        Map<String, Double> merits = new TreeMap<>();
        byTeacher.forEach((teacher, theirs) -> merits.put(teacher, merit(theirs)));
        List<String> ranked = new ArrayList<>(byTeacher.keySet());
        ranked.sort(Comparator.comparingDouble((String teacher) -> -merits.getOrDefault(teacher, 0.0)));
        Map<String, Double> factors = new TreeMap<>();
        Jury jury = new Jury();
        for (String teacher : ranked) {
            List<Example> theirs = byTeacher.getOrDefault(teacher, List.of());
            double factor = jury.trust(theirs);
            if (factor < 1) {
                factors.put(teacher, factor);
            }
            jury.seat(theirs, factor);
        }
        return new TeacherTrust(factors);
    }

    /** What a lesson of these teachers is worth; the first of them answers for it. */
    public double of(List<String> teachers) {
        return teachers.isEmpty() ? 1 : factors.getOrDefault(teachers.get(0), 1.0);
    }

    private static double merit(List<Example> lessons) {
        double fit = (fit(lessons, true) + fit(lessons, false)) / 2;
        return (lessons.size() * fit + DOUBT * BAD_FIT) / (lessons.size() + DOUBT);
    }

    private static double fit(List<Example> lessons, boolean spam) {
        return lessons.stream()
                .filter(lesson -> lesson.spam() == spam)
                .mapToDouble(lesson -> -Math.log1p(Math.exp(Math.min(30, -lesson.sign() * lesson.before()))))
                .average()
                .orElse(UNKNOWN_FIT);
    }
}
