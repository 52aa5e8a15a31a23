package dev.rejoinder.bench.screening;

import dev.rejoinder.bench.screening.SecondTeacher.Held;
import dev.rejoinder.bench.screening.SecondTeacher.Says;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** For each number of lessons and what they say: recall and held good comments before and after, of all sites together, and the worst site. */
final class TeachersTable {
    private static final List<Integer> LESSONS = List.of(1, 2, 3, 10, 100);

    private static final List<List<String>> TEACHERS = List.of(
            List.of("moderator:ann", "moderator:ben"),
            List.of("moderator:ann", "akismet:blog"),
            List.of("akismet:blog", "moderator:ann"),
            List.of("akismet:blog", "akismet:shop"));

    private final Map<String, Row> rows = new LinkedHashMap<>();

    private static final class Row {
        private Held before = new Held(0, 0, 0, 0);
        private Held after = before;
        private double lost = Double.NEGATIVE_INFINITY;
        private double more = Double.NEGATIVE_INFINITY;
        private String lostAt = "";
        private String moreAt = "";

        void add(String site, Held alone, Held both) {
            before = sum(before, alone);
            after = sum(after, both);
            double worse = alone.recall() - both.recall();
            if (worse > lost) {
                lost = worse;
                lostAt = site;
            }
            double held = both.heldGood() - alone.heldGood();
            if (held > more) {
                more = held;
                moreAt = site;
            }
        }

        private static Held sum(Held one, Held other) {
            return new Held(
                    one.spam() + other.spam(),
                    one.allSpam() + other.allSpam(),
                    one.good() + other.good(),
                    one.allGood() + other.allGood());
        }

        String shown() {
            return String.format(
                    Locale.ROOT,
                    "%.3f | %.3f | %.4f | %.4f | %+.1f %s | %+.2f %s",
                    before.recall(),
                    after.recall(),
                    before.heldGood(),
                    after.heldGood(),
                    -100 * lost,
                    lostAt,
                    100 * more,
                    moreAt);
        }
    }

    void add(String site, SecondTeacher taught) {
        for (List<String> teachers : TEACHERS) {
            Held alone = taught.alone(teachers.get(0));
            for (Says says : Says.values()) {
                for (int many : LESSONS) {
                    String key = String.join(", then ", teachers) + " | " + says + " | " + many;
                    rows.computeIfAbsent(key, any -> new Row())
                            .add(site, alone, taught.with(teachers.get(0), teachers.get(1), says, many));
                }
            }
        }
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(
                "teachers | second says | lessons | recall before | after | good held before | after | worst recall | worst held %\n");
        rows.forEach((key, row) ->
                table.append(key).append(" | ").append(row.shown()).append('\n'));
        return table.toString();
    }
}
