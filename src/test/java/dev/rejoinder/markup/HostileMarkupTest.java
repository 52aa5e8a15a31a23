package dev.rejoinder.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Collections of hostile input that lie beside the project; skipped where they do not. */
class HostileMarkupTest {
    private final Markdown markdown = new Markdown();

    @Test
    void crossSiteScriptingCollectionsStayText() throws IOException {
        Path folder = shared("data/hostile/xss");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                checkAll(file);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"blns/blns.json", "commonmark/examples.json"})
    void naughtyStringsAndTheCommonMarkExamplesAreSafe(String file) throws IOException {
        checkAll(shared("data/hostile").resolve(file));
    }

    private void checkAll(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        collect(new ObjectMapper().readTree(file.toFile()), texts);
        assertThat(texts).isNotEmpty();
        for (String text : texts) {
            for (String context :
                    new String[] {"%s", "> %s", "[x](%s)", "![%s](https://a.example)", "`%s", "www.a.example/%s"}) {
                String typed = context.replace("%s", text);
                SafeDom.check(typed, markdown.toHtml(typed));
            }
        }
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(child -> collect(child, texts));
    }

    private static Path shared(String path) {
        Path folder =
                Path.of(System.getProperty("rejoinder.shared", "../shared")).resolve(path);
        assumeTrue(Files.exists(folder), "shared data is not beside the project: " + path);
        return folder;
    }
}
