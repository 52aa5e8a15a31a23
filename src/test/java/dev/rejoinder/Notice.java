package dev.rejoinder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file NOTICE: to whom belongs what is shipped and not ours. */
record Notice(String text) {
    private static final String LIBRARIES = "3. Libraries";
    private static final String AFTER = "4. Texts of licences";

    static Notice read() throws IOException {
        return new Notice(Files.readString(Path.of("NOTICE")));
    }

    /** As {@code group:artifact}, one a line, indented by two blanks. */
    List<String> libraries() {
        return text.substring(text.indexOf(LIBRARIES), text.indexOf(AFTER))
                .lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().split(" ", 2)[0])
                .toList();
    }
}
