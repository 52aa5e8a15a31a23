package dev.rejoinder.bench.screening;

import dev.rejoinder.learning.classifier.BaseModel;
import dev.rejoinder.learning.classifier.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A folder of labelled comments, for others who learn from them. */
public final class Folder {
    private Folder() {}

    /** By file, those that hold both kinds: text only, nothing known before. */
    public static Map<String, List<Example>> examples(Path folder) throws IOException {
        Map<String, List<Example>> files = new TreeMap<>();
        Corpus.of(folder).files().forEach((name, rows) -> {
            if (rows.stream().anyMatch(Labelled::spam) && !rows.stream().allMatch(Labelled::spam)) {
                files.put(name, rows.stream().map(Folder::example).toList());
            }
        });
        return files;
    }

    private static Example example(Labelled row) {
        return new Example(Judged.of(row, false, BaseModel.none()).vector(), row.spam(), 0, Example.COST);
    }
}
