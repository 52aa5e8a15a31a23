package dev.rejoinder.bench.screening;

import dev.rejoinder.learning.classifier.BaseModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a second teacher's lessons do to a site that one has taught: each file is one, half of it judged, three tenths taught by the first, and
 * lessons of the second taken from the rest. {@code -Ddata=} takes a folder of labelled comments.
 */
public final class TeachersBench {
    private static final int PARTS = 10;
    private static final int JUDGED = 5;
    private static final int TAUGHT = 8;

    private TeachersBench() {}

    public static void main(String... arguments) throws IOException {
        Corpus corpus = Corpus.of(Path.of(System.getProperty("data", "data")));
        Priors priors = new Priors(BaseModel.shipped(), corpus.all());
        TeachersTable table = new TeachersTable();
        for (Map.Entry<String, List<Labelled>> file : corpus.files().entrySet()) {
            List<Judged> rows = priors.training(file.getValue(), false);
            if (Trial.has(rows, true) && Trial.has(rows, false)) {
                SecondTeacher site =
                        new SecondTeacher(part(rows, JUDGED, TAUGHT), part(rows, TAUGHT, PARTS), part(rows, 0, JUDGED));
                table.add(file.getKey(), site);
            }
        }
        System.out.print(table);
    }

    private static List<Judged> part(List<Judged> rows, int from, int to) {
        return rows.stream()
                .filter(judged -> {
                    int part = Math.floorMod((judged.row().id().hashCode() * 0x9E3779B1) >>> 7, PARTS);
                    return part >= from && part < to;
                })
                .toList();
    }
}
